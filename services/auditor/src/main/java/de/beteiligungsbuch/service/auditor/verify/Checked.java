package de.beteiligungsbuch.service.auditor.verify;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.ProofRejected;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/** Says with a code of ours what a check of the proofs says with its own. */
public final class Checked {

    private Checked() {}

    /**
     * Makes a check of contracts/proof.
     *
     * @param what is checked, to begin the sentence with
     */
    public static <T> T by(LedgerName ledger, @Nullable Long index, String what,
            Supplier<T> check) {
        try {
            return check.get();
        } catch (ProofRejected e) {
            throw DoesNotHold.because(new Finding(verdict(e.reason()), ledger, index,
                    what + ": " + e.getMessage()), e);
        } catch (MalformedProof e) {
            throw DoesNotHold.because(new Finding(Verdict.FORMAT, ledger, index,
                    what + ": " + e.getMessage()), e);
        }
    }

    private static Verdict verdict(ProofRejected.Reason reason) {
        return switch (reason) {
            case INDEX -> Verdict.INDEX;
            case INCLUSION -> Verdict.INCLUSION;
            case ROLLBACK -> Verdict.ROLLBACK;
            case CONSISTENCY -> Verdict.SPLIT_VIEW;
            case SIGNATURE_INVALID -> Verdict.SIG_INVALID;
            case SIGNATURE_UNKNOWN -> Verdict.SIG_UNKNOWN;
            case KEY_RETIRED -> Verdict.KEY_RETIRED;
            case ORIGIN -> Verdict.ORIGIN;
            case QUORUM -> Verdict.QUORUM;
        };
    }
}
