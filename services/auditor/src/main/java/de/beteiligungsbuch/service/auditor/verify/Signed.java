package de.beteiligungsbuch.service.auditor.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.InclusionReceipt;
import de.beteiligungsbuch.proof.KeyHistory;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.proof.Promise;
import de.beteiligungsbuch.proof.ProofRejected;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.VerifiedCheckpoint;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/**
 * All that is signed of one ledger: the newest checkpoint, earlier ones, receipts, promises. What a
 * key of the policy signed is checked at once; the rest, and whether a key was retired, once the
 * entries have told which keys the ledger has.
 */
final class Signed {

    private final LedgerName ledger;
    private final Evidence evidence;
    private final List<Evidence.Kept<Claim>> earlier = new ArrayList<>();
    private final List<Evidence.Kept<InclusionReceipt>> receipts = new ArrayList<>();
    private final List<VerifiedCheckpoint> verified = new ArrayList<>();
    private final List<Evidence.Kept<SignedNote>> promises = new ArrayList<>();
    private Optional<Evidence.Kept<Claim>> newest = Optional.empty();

    private Signed(LedgerName ledger, Evidence evidence) {
        this.ledger = ledger;
        this.evidence = evidence;
    }

    /** Checks what can be without the entries. */
    static Signed of(LedgerName ledger, Optional<byte[]> offered, Evidence evidence,
            LedgerReport report) {
        Signed signed = new Signed(ledger, evidence);
        signed.read(offered);
        signed.requireNoRollback(report, Claim::isByTrusted);
        return signed;
    }

    private void read(Optional<byte[]> offered) {
        newest = offered.map(bytes -> claim("the checkpoint", Checked.by(ledger, null,
                "the checkpoint", () -> SignedNote.parse(bytes)), evidence.policy()));
        evidence.checkpoints().stream().filter(kept -> isOfLedger(kept.content()))
                .forEach(kept -> earlier.add(claim(kept.file(), kept.content(), unwitnessed())));
        evidence.receipts().stream().filter(kept -> isOfLedger(kept.content().note()))
                .forEach(kept -> {
                    receipts.add(kept);
                    earlier.add(claim(kept.file(), kept.content().note(), unwitnessed()));
                });
        evidence.promises().stream().filter(this::promisesForLedger).forEach(kept -> {
            requireOrigin(kept.file(), Promise.parse(kept.content().text()).origin());
            promises.add(kept);
        });
        if (newest.isEmpty()) {
            newest = earlier.stream().max((one, other) -> Long.compare(
                    one.content().checkpoint().size(), other.content().checkpoint().size()));
        }
    }

    /** A log is named {@code <host>/ledger/<name>}. */
    private boolean isOfLedger(SignedNote note) {
        return note.text().lines().findFirst().orElse("").endsWith(suffix());
    }

    private boolean promisesForLedger(Evidence.Kept<SignedNote> kept) {
        return Promise.parse(kept.content().text()).origin().endsWith(suffix());
    }

    private String suffix() {
        return "/ledger/" + ledger;
    }

    private Evidence.Kept<Claim> claim(String what, SignedNote note, Policy policy) {
        String origin = note.text().lines().findFirst().orElse("");
        requireOrigin(what, origin);
        Checkpoint checkpoint = Checked.by(ledger, null, what,
                () -> Checkpoint.parse(note.text()));
        boolean trusted = Checked.by(ledger, null, what, () -> {
            try {
                policy.verify(note, origin);
                return true;
            } catch (ProofRejected e) {
                if (e.reason() == ProofRejected.Reason.SIGNATURE_UNKNOWN) {
                    return false;
                }
                throw e;
            }
        });
        return new Evidence.Kept<>(what, new Claim(note, checkpoint, trusted));
    }

    private void requireOrigin(String what, String origin) {
        List<String> origins = evidence.policy().logs().stream().map(log -> log.key().name())
                .filter(name -> name.endsWith(suffix())).distinct().toList();
        if (!origins.contains(origin)) {
            throw new DoesNotHold(Finding.of(Verdict.ORIGIN, ledger, what + " is of " + origin
                    + ", the policy says that this ledger is " + origins));
        }
    }

    private void requireNoRollback(LedgerReport report, Predicate<Claim> counts) {
        if (newest.isEmpty() || !counts.test(newest.get().content())) {
            return;
        }
        Claim current = newest.get().content();
        for (Evidence.Kept<Claim> kept : earlier) {
            long size = kept.content().checkpoint().size();
            if (counts.test(kept.content()) && size > current.checkpoint().size()) {
                report.evidence(List.of(kept.content().note().toString(),
                        current.note().toString()));
                throw new DoesNotHold(Finding.at(Verdict.ROLLBACK, ledger,
                        current.checkpoint().size(), kept.file() + " says that the ledger had "
                                + size + " entries, now it has " + current.checkpoint().size()));
            }
        }
    }

    /**
     * Checks every signature with the keys that the ledger had at the size in question.
     *
     * @throws DoesNotHold if one does not hold
     */
    void judge(KeyHistory keys, LedgerReport report) {
        newest.ifPresent(kept -> SignedFacts.tell(judged(kept, keys, evidence.policy()), evidence,
                ledger, report));
        earlier.forEach(kept -> judged(kept, keys, unwitnessed()));
        promises.forEach(kept -> Checked.by(ledger, null, kept.file(),
                () -> Promise.verify(kept.content(), Set.copyOf(keys.all()))));
        requireNoRollback(report, claim -> true);
        SignedFacts.tell(keys, report);
    }

    /** What the log signed binds it, even from a time when nobody witnessed it. */
    private Policy unwitnessed() {
        return evidence.policy().withoutQuorum();
    }

    private VerifiedCheckpoint judged(Evidence.Kept<Claim> kept, KeyHistory keys, Policy policy) {
        VerifiedCheckpoint checkpoint = Checked.by(ledger, null, kept.file(),
                () -> keys.verify(kept.content().note(), policy));
        verified.add(checkpoint);
        return checkpoint;
    }

    /** What the ledger is held against; empty where nobody signed. */
    Optional<Claim> newest() {
        return newest.map(Evidence.Kept::content);
    }

    /** All of them, once they were judged. */
    List<VerifiedCheckpoint> verified() {
        return verified;
    }

    /** All others. */
    List<Evidence.Kept<Claim>> earlier() {
        return earlier;
    }

    /** Of entries of this ledger. */
    List<Evidence.Kept<InclusionReceipt>> receipts() {
        return receipts;
    }

    /** What the ledger promised. */
    List<Evidence.Kept<Promise>> promises() {
        return promises.stream().map(kept -> new Evidence.Kept<>(kept.file(),
                Promise.parse(kept.content().text()))).toList();
    }
}
