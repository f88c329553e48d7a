package de.beteiligungsbuch.service.auditor.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.VerifiedCheckpoint;
import de.beteiligungsbuch.proof.VerifiedSignature;
import de.beteiligungsbuch.service.auditor.keeping.Contradiction;
import de.beteiligungsbuch.service.auditor.keeping.Refused;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;
import de.beteiligungsbuch.service.auditor.verify.Checked;

/** One look at one ledger. What one step finds keeps the next from nothing. */
final class WatchedLedger {

    private final LedgerSource source;
    private final LedgerName ledger;
    private final Policy policy;
    private final KeptCheckpoints kept;
    private final Path evidence;
    private final List<Finding> alarms = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private boolean news;

    WatchedLedger(LedgerSource source, LedgerName ledger, Policy policy, Path folder) {
        this.source = source;
        this.ledger = ledger;
        this.policy = policy;
        kept = KeptCheckpoints.of(folder, ledger);
        evidence = folder.resolve("evidence");
    }

    /** Looks at what is shown, keeps what is new, compares with what others saw. */
    Sighting look(Optional<Duration> ageLimit, Instant now, List<Elsewhere> others) {
        step(() -> {
            VerifiedCheckpoint shown = shown();
            compare(shown);
            ageLimit.ifPresent(limit -> requireFresh(shown, limit, now));
        });
        others.forEach(other -> step(() -> compareWith(other)));
        return new Sighting(ledger, kept.newest().map(note -> Checkpoint.parse(note.text())),
                kept.count(), news, alarms, unread, written);
    }

    private void step(Runnable look) {
        try {
            look.run();
        } catch (DoesNotHold e) {
            alarms.add(e.finding());
        } catch (CouldNotTell e) {
            unread.add(String.valueOf(e.getMessage()));
        }
    }

    private VerifiedCheckpoint shown() {
        byte[] offered = source.checkpoint(ledger).orElseThrow(() -> new CouldNotTell(source.name()
                + " has no signed checkpoint of " + ledger));
        try {
            SignedNote note = Checked.by(ledger, null, "the checkpoint",
                    () -> SignedNote.parse(offered));
            VerifiedCheckpoint verified = Checked.by(ledger, null, "the checkpoint",
                    () -> policy.verify(note));
            requireOrigin(verified.checkpoint().origin());
            return verified;
        } catch (DoesNotHold e) {
            written.add(new Refused(ledger.value(), e.finding().toString(), offered)
                    .writeInto(evidence));
            throw e;
        }
    }

    private void requireOrigin(String origin) {
        Optional<String> before = kept.newest()
                .map(note -> Checkpoint.parse(note.text()).origin());
        if (!origin.endsWith("/ledger/" + ledger) || !before.orElse(origin).equals(origin)) {
            throw new DoesNotHold(Finding.of(Verdict.ORIGIN, ledger, "the checkpoint is of "
                    + origin + before.map(was -> ", before it was of " + was).orElse("")));
        }
    }

    private void compare(VerifiedCheckpoint shown) {
        Optional<SignedNote> newest = kept.newest();
        if (newest.isEmpty()) {
            keep(shown.note());
            return;
        }
        SignedNote last = newest.get();
        Checkpoint before = Checkpoint.parse(last.text());
        if (before.equals(shown.checkpoint())) {
            return;
        }
        if (shown.checkpoint().size() < before.size()) {
            throw rollback(last, before, shown);
        }
        requireNoContradiction(last, shown.note(), source.name());
        keep(shown.note());
    }

    private void keep(SignedNote note) {
        kept.keep(note);
        news = true;
    }

    private DoesNotHold rollback(SignedNote last, Checkpoint before, VerifiedCheckpoint shown) {
        String what = source.name() + " shows a checkpoint of " + shown.checkpoint().size()
                + " entries; it has shown one of " + before.size() + " entries before";
        written.add(new Contradiction(what + ".", last, shown.note(), Optional.empty())
                .writeInto(evidence));
        return new DoesNotHold(Finding.at(Verdict.ROLLBACK, ledger, shown.checkpoint().size(),
                what));
    }

    private void requireNoContradiction(SignedNote last, SignedNote other, String who) {
        Optional<Contradiction> found = new Relation(source, ledger).between(last, other);
        if (found.isPresent()) {
            Path where = found.get().writeInto(evidence);
            written.add(where);
            throw new DoesNotHold(Finding.of(Verdict.SPLIT_VIEW, ledger, found.get().what()
                    + " The second was shown by " + who + "; both are kept in " + where));
        }
    }

    /** Witnesses tell the time; where there are none, the log's own key that carries a time does. */
    private void requireFresh(VerifiedCheckpoint shown, Duration limit, Instant now) {
        Optional<Instant> time = shown.newestCosignature().or(() -> shown.signatures().stream()
                .map(VerifiedSignature::time).flatMap(Optional::stream).max(Instant::compareTo));
        if (time.isEmpty()) {
            throw new CouldNotTell("nobody says when the checkpoint was signed: no witness cosigned"
                    + " it, so its age cannot be told");
        }
        Duration age = Duration.between(time.get(), now);
        if (age.compareTo(limit) > 0) {
            throw new DoesNotHold(Finding.of(Verdict.STALE, ledger, "the checkpoint was signed "
                    + time.get() + ", " + age + " ago; the limit is " + limit));
        }
    }

    private void compareWith(Elsewhere other) {
        Optional<SignedNote> newest = kept.newest();
        if (newest.isEmpty()) {
            return;
        }
        String origin = Checkpoint.parse(newest.get().text()).origin();
        byte[] offered = other.checkpoint(ledger, origin).orElseThrow(
                () -> new CouldNotTell(other.name() + " has no checkpoint of " + ledger));
        SignedNote note = Checked.by(ledger, null, other.name(), () -> SignedNote.parse(offered));
        Checked.by(ledger, null, other.name(), () -> {
            Checkpoint.parse(note.text());
            return note.verify(policy.logs().stream().map(Policy.Log::key)
                    .filter(key -> key.name().equals(origin)).toList());
        });
        requireNoContradiction(newest.get(), note, other.name());
    }
}
