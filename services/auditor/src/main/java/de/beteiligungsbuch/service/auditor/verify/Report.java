package de.beteiligungsbuch.service.auditor.verify;

import java.util.List;

/** What came out, ledger by ledger. */
public record Report(String source, List<LedgerReport> ledgers) {

    /** What it comes to. */
    public enum Outcome {
        /** All checks that were made hold. */
        HOLDS(0),
        /** Something does not. */
        DOES_NOT_HOLD(1),
        /** Something could not be read. */
        COULD_NOT_TELL(2);

        private final int exitCode;

        Outcome(int exitCode) {
            this.exitCode = exitCode;
        }

        /** With which the command line answers. */
        public int exitCode() {
            return exitCode;
        }
    }

    /** The worst of all ledgers. */
    public Outcome outcome() {
        if (ledgers.stream().anyMatch(ledger -> ledger.finding() != null)) {
            return Outcome.DOES_NOT_HOLD;
        }
        return ledgers.isEmpty() || ledgers.stream().anyMatch(ledger -> ledger.unread() != null)
                ? Outcome.COULD_NOT_TELL
                : Outcome.HOLDS;
    }
}
