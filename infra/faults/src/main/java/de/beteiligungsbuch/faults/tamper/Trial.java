package de.beteiligungsbuch.faults.tamper;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import de.beteiligungsbuch.faults.tamper.attack.Attack;
import de.beteiligungsbuch.faults.tamper.attack.CityKeys;
import de.beteiligungsbuch.faults.tamper.attack.ExportCopy;
import de.beteiligungsbuch.faults.tamper.attack.NotPossible;
import de.beteiligungsbuch.faults.tamper.attack.Victim;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.source.Sources;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;
import de.beteiligungsbuch.service.auditor.verify.LedgerReport;
import de.beteiligungsbuch.service.auditor.verify.Report;
import de.beteiligungsbuch.service.auditor.verify.Verification;

/** Makes one attack after the other on a copy of an export and asks the auditor each time. */
final class Trial {

    private final ExportCopy files;
    private final Policy policy;
    private final Optional<CityKeys> keys;

    Trial(ExportCopy files, Policy policy, Optional<CityKeys> keys) {
        this.files = files;
        this.policy = policy;
        this.keys = keys;
    }

    /**
     * What came of an attack.
     *
     * @param said what the auditor said, in a line
     */
    record Outcome(Kind kind, String said) {}

    /** How an attack ended. */
    enum Kind {
        /** The auditor said what it must. */
        CAUGHT,
        /** It said something else, or that all holds. */
        MISSED,
        /** It could not be made. */
        NOT_TRIED
    }

    /** What the auditor says of the export as it is. */
    Report untouched() {
        return verify(new Victim(files, policy, keys));
    }

    /** Makes the attack, asks the auditor, and mends the copy again. */
    Outcome of(Attack attack) throws IOException {
        Victim victim = new Victim(files, policy, keys);
        try {
            attack.trick().play(victim);
            return judge(attack, victim, verify(victim));
        } catch (NotPossible e) {
            return new Outcome(Kind.NOT_TRIED, Objects.toString(e.getMessage()));
        } finally {
            files.mend();
        }
    }

    private Report verify(Victim victim) {
        try (LedgerSource source = Sources.open(files.folder().toString())) {
            return Verification.of(source, victim.evidence(), (ledger, done, size) -> {});
        }
    }

    private static Outcome judge(Attack attack, Victim victim, Report report) {
        boolean caught = report.outcome() != Report.Outcome.HOLDS
                && report.ledgers().stream().anyMatch(ledger -> isExpected(attack, victim, ledger));
        return new Outcome(caught ? Kind.CAUGHT : Kind.MISSED, said(report));
    }

    private static boolean isExpected(Attack attack, Victim victim, LedgerReport ledger) {
        if (victim.where().isPresent() && !victim.where().get().equals(ledger.ledger())) {
            return false;
        }
        Finding finding = ledger.finding();
        if (finding == null) {
            return ledger.unread() != null && attack.expected().contains(Verdict.UNAVAILABLE);
        }
        return attack.expected().contains(finding.verdict()) && (victim.index().isEmpty()
                || Objects.equals(finding.index(), victim.index().getAsLong()));
    }

    private static String said(Report report) {
        String said = report.ledgers().stream()
                .filter(ledger -> ledger.finding() != null || ledger.unread() != null)
                .map(ledger -> Objects.toString(ledger.finding(),
                        "E_UNAVAILABLE · " + ledger.ledger() + ": " + ledger.unread()))
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "it holds" : said;
    }
}
