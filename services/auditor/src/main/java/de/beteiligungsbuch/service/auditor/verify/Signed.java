package de.beteiligungsbuch.service.auditor.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.InclusionReceipt;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.proof.Promise;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.VerifiedCheckpoint;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/** All that is signed of one ledger: the newest checkpoint, earlier ones, receipts, promises. */
final class Signed {

    private final LedgerName ledger;
    private final Evidence evidence;
    private final List<Evidence.Kept<VerifiedCheckpoint>> earlier = new ArrayList<>();
    private final List<Evidence.Kept<InclusionReceipt>> receipts = new ArrayList<>();
    private final List<Evidence.Kept<Promise>> promises = new ArrayList<>();
    private Optional<VerifiedCheckpoint> newest = Optional.empty();

    private Signed(LedgerName ledger, Evidence evidence) {
        this.ledger = ledger;
        this.evidence = evidence;
    }

    /** Checks every signature, and that no kept checkpoint is of a longer ledger. */
    static Signed of(LedgerName ledger, Optional<byte[]> offered, Evidence evidence,
            LedgerReport report) {
        Signed signed = new Signed(ledger, evidence);
        signed.verify(offered, report);
        return signed;
    }

    private void verify(Optional<byte[]> offered, LedgerReport report) {
        newest = offered.map(bytes -> verify("the checkpoint", Checked.by(ledger, null,
                "the checkpoint", () -> SignedNote.parse(bytes))));
        evidence.checkpoints().stream().filter(kept -> isOfLedger(kept.content()))
                .forEach(kept -> earlier.add(new Evidence.Kept<>(kept.file(),
                        verify(kept.file(), kept.content()))));
        evidence.receipts().stream().filter(kept -> isOfLedger(kept.content().note()))
                .forEach(kept -> {
                    receipts.add(kept);
                    earlier.add(new Evidence.Kept<>(kept.file(),
                            verify(kept.file(), kept.content().note())));
                });
        evidence.promises().stream().filter(this::promisesForLedger)
                .forEach(kept -> promises.add(new Evidence.Kept<>(kept.file(), promise(kept))));
        if (newest.isEmpty()) {
            newest = earlier.stream().map(Evidence.Kept::content).max(
                    (one, other) -> Long.compare(one.checkpoint().size(),
                            other.checkpoint().size()));
        }
        newest.ifPresent(verified -> {
            requireNoRollback(verified.checkpoint(), report);
            tell(verified, report);
        });
    }

    /** A log is named {@code <host>/ledger/<name>}. */
    private boolean isOfLedger(SignedNote note) {
        return note.text().lines().findFirst().orElse("").endsWith(suffix());
    }

    private boolean promisesForLedger(Evidence.Kept<SignedNote> kept) {
        return Promise.parse(kept.content().text()).origin().endsWith(suffix());
    }

    private Promise promise(Evidence.Kept<SignedNote> kept) {
        requireOrigin(kept.file(), Promise.parse(kept.content().text()).origin());
        return Checked.by(ledger, null, kept.file(), () -> Promise.verify(kept.content(),
                evidence.policy().logs().stream().map(Policy.Log::key)
                        .collect(Collectors.toSet())));
    }

    private String suffix() {
        return "/ledger/" + ledger;
    }

    private VerifiedCheckpoint verify(String what, SignedNote note) {
        String origin = note.text().lines().findFirst().orElse("");
        requireOrigin(what, origin);
        return Checked.by(ledger, null, what, () -> evidence.policy().verify(note, origin));
    }

    private void requireOrigin(String what, String origin) {
        List<String> origins = evidence.policy().logs().stream().map(log -> log.key().name())
                .filter(name -> name.endsWith(suffix())).distinct().toList();
        if (!origins.contains(origin)) {
            throw new DoesNotHold(Finding.of(Verdict.ORIGIN, ledger, what + " is of " + origin
                    + ", the policy says that this ledger is " + origins));
        }
    }

    private void requireNoRollback(Checkpoint current, LedgerReport report) {
        for (Evidence.Kept<VerifiedCheckpoint> kept : earlier) {
            long size = kept.content().checkpoint().size();
            if (size > current.size()) {
                report.evidence(List.of(kept.content().note().toString(),
                        newest.orElseThrow().note().toString()));
                throw new DoesNotHold(Finding.at(Verdict.ROLLBACK, ledger, current.size(),
                        kept.file() + " says that the ledger had " + size
                                + " entries, now it has " + current.size()));
            }
        }
    }

    private void tell(VerifiedCheckpoint verified, LedgerReport report) {
        report.fact("origin", verified.checkpoint().origin());
        report.fact("signedBy", verified.signatures().stream()
                .map(signature -> signature.key().type().name()).distinct().sorted().toList());
        report.fact("cosignedBy", verified.cosignatures().stream()
                .map(signature -> signature.key().name()).distinct().sorted().toList());
        verified.newestCosignature().ifPresent(time -> report.fact("newestCosignature", time));
        report.made(Check.SIGNATURES, verified.signatures().stream()
                .map(signature -> signature.key().type().name()).distinct().sorted()
                .collect(Collectors.joining(", ")) + "; "
                + verified.cosignatures().stream().map(signature -> signature.key().name())
                        .distinct().count()
                + " of " + evidence.policy().witnesses().size() + " witnesses");
        freshness(verified, report);
    }

    private void freshness(VerifiedCheckpoint verified, LedgerReport report) {
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

    /** What the ledger is held against; empty where nobody signed. */
    Optional<VerifiedCheckpoint> newest() {
        return newest;
    }

    /** All others. */
    List<Evidence.Kept<VerifiedCheckpoint>> earlier() {
        return earlier;
    }

    /** When the newest checkpoint was signed, as far as its signatures tell. */
    String when() {
        return newest.flatMap(verified -> Stream
                .concat(verified.signatures().stream(), verified.cosignatures().stream())
                .flatMap(signature -> signature.time().stream()).max(Instant::compareTo))
                .map(time -> "signed " + time).orElse("when it was signed is not known");
    }

    /** What the ledger promised; the signatures hold. */
    List<Evidence.Kept<Promise>> promises() {
        return promises;
    }

    /** Of entries of this ledger. */
    List<Evidence.Kept<InclusionReceipt>> receipts() {
        return receipts;
    }
}
