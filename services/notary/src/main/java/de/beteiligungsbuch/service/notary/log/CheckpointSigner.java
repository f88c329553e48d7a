package de.beteiligungsbuch.service.notary.log;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledgerkeys.OwnKeys;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.KeyChange;
import de.beteiligungsbuch.proof.KeyChangeRejected;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.proof.VerifierKey;

/** Signs the checkpoints of one log with all keys that the ledger has at the size. */
final class CheckpointSigner {

    private final OwnKeys keys;
    private final Clock clock;
    private volatile @Nullable String trouble;

    CheckpointSigner(OwnKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    String origin() {
        return keys.origin();
    }

    /** The public halves of the keys that were ever valid, as far as the ledger was followed. */
    List<VerifierKey> verifierKeys() {
        return keys.history().all();
    }

    /** The public halves of the keys that sign a checkpoint of that size. */
    List<VerifierKey> verifierKeysAt(long size) {
        return keys.history().validAt(size);
    }

    /** Why some valid key does not sign, or null. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /** Follows what the ledger says of its keys, from its beginning. */
    void follow(List<KeyChange> changes) {
        try {
            keys.follow(changes);
        } catch (KeyChangeRejected e) {
            throw new LogBroken("entry " + e.index() + " of " + origin() + " " + e.getMessage());
        }
    }

    Head sign(long size, TreeHash root) {
        String text = new Checkpoint(origin(), size, root).text();
        List<SigningKey> signers = keys.signingAt(size);
        List<VerifierKey> missing = keys.missingAt(size);
        trouble = missing.isEmpty()
                ? null
                : "the private half of " + missing.stream().map(
                        key -> key.name() + "+" + key.idText()).toList()
                        + " is missing; signed by the others";
        if (signers.isEmpty()) {
            throw new IllegalStateException("no private key of " + origin() + " is there");
        }
        SignedNote note = new SignedNote(text,
                signers.stream().map(key -> key.sign(text, clock.instant())).toList());
        return new Head(size, root, Optional.of(note.bytes()));
    }

    /** What was signed before. */
    Head head(byte[] note) {
        SignedNote signed = SignedNote.parse(note);
        Checkpoint checkpoint = Checkpoint.parse(signed.text());
        if (!checkpoint.origin().equals(origin())) {
            throw new LogBroken("what was signed last is of " + checkpoint.origin() + ", not of "
                    + origin());
        }
        return new Head(checkpoint.size(), checkpoint.root(), Optional.of(note));
    }

    /**
     * Refuses what was signed before with other keys than this log's; to be asked when the ledger
     * was followed up to there.
     */
    void requireOwn(Head head) {
        head.note().ifPresent(note -> SignedNote.parse(note).verify(verifierKeys()));
    }
}
