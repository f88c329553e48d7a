package de.beteiligungsbuch.service.auditor.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.KeyHistory;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.VerifiedCheckpoint;
import de.beteiligungsbuch.proof.VerifiedSignature;
import de.beteiligungsbuch.proof.VerifierKey;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/** Tells who signed, when, and with which keys. */
final class SignedFacts {

    private SignedFacts() {}

    static void tell(VerifiedCheckpoint verified, Evidence evidence, LedgerName ledger,
            LedgerReport report) {
        List<String> types = verified.signatures().stream()
                .map(signature -> signature.key().type().name()).distinct().sorted().toList();
        List<String> witnesses = verified.cosignatures().stream()
                .map(signature -> signature.key().name()).distinct().sorted().toList();
        report.fact("origin", verified.checkpoint().origin());
        report.fact("signedBy", types);
        report.fact("cosignedBy", witnesses);
        warnOfMissing(verified, evidence, report);
        verified.newestCosignature().ifPresent(time -> report.fact("newestCosignature", time));
        report.made(Check.SIGNATURES, String.join(", ", types) + "; " + witnesses.size() + " of "
                + evidence.policy().witnesses().size() + " witnesses");
        freshness(verified, evidence, ledger, report);
    }

    /** One key of the log is enough for a policy, but an auditor should know that one is silent. */
    private static void warnOfMissing(VerifiedCheckpoint verified, Evidence evidence,
            LedgerReport report) {
        Set<KeyType> missing = new TreeSet<>();
        evidence.policy().logs().stream().map(Policy.Log::key)
                .filter(key -> key.name().equals(verified.checkpoint().origin()))
                .forEach(key -> missing.add(key.type()));
        verified.signatures().forEach(signature -> missing.remove(signature.key().type()));
        if (!missing.isEmpty()) {
            report.fact("warning", "the policy knows keys of kind " + missing
                    + " of this log, and none of them signed: a signature was taken away, or is"
                    + " no longer made");
        }
    }

    private static void freshness(VerifiedCheckpoint verified, Evidence evidence,
            LedgerName ledger, LedgerReport report) {
        Optional<Duration> limit = evidence.ageLimit();
        Optional<Instant> time = verified.newestCosignature();
        if (limit.isEmpty()) {
            report.notMade(Check.FRESHNESS, "no --max-age was given");
            return;
        }
        if (time.isEmpty()) {
            throw new DoesNotHold(Finding.of(Verdict.STALE, ledger,
                    "no witness says when it saw the checkpoint"));
        }
        Duration age = Duration.between(time.get(), evidence.now());
        if (age.compareTo(limit.get()) > 0) {
            throw new DoesNotHold(Finding.of(Verdict.STALE, ledger,
                    "the newest cosignature is of " + time.get() + ", " + age
                            + " ago; the limit is " + limit.get()));
        }
        report.made(Check.FRESHNESS, "cosigned " + time.get());
    }

    /** Which keys the ledger had, and since when and until when. */
    static void tell(KeyHistory keys, LedgerReport report) {
        List<String> lives = new ArrayList<>();
        for (VerifierKey key : keys.all()) {
            long introduced = keys.introducedBy(key);
            lives.add(key.name() + "+" + key.idText() + " " + key.type()
                    + (introduced < 0
                            ? " named by the policy"
                            : " introduced by entry " + introduced)
                    + keys.retiredBy(key).map(index -> ", retired by entry " + index).orElse(""));
        }
        report.fact("keys", lives);
        long followed = keys.all().stream().filter(key -> keys.introducedBy(key) >= 0).count();
        long retired = keys.all().stream().filter(key -> keys.retiredBy(key).isPresent()).count();
        report.made(Check.KEYS, keys.all().size() + " keys, " + followed
                + " introduced by entries, " + retired + " retired");
    }

    /** When a checkpoint was signed, as far as its signatures tell. */
    static String when(SignedNote note, KeyHistory keys, Evidence evidence) {
        VerifiedCheckpoint verified = keys.verify(note, evidence.policy());
        List<VerifiedSignature> all = new ArrayList<>(verified.signatures());
        all.addAll(verified.cosignatures());
        return all.stream().flatMap(signature -> signature.time().stream())
                .max(Instant::compareTo).map(time -> "signed " + time)
                .orElse("when it was signed is not known");
    }
}
