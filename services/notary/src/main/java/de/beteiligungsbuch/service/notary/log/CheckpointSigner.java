package de.beteiligungsbuch.service.notary.log;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.proof.VerifierKey;

/**
 * Signs the checkpoints of one log with all its keys.
 *
 * @param origin of the log
 */
record CheckpointSigner(String origin, List<SigningKey> keys, Clock clock) {

    /** The public halves. */
    List<VerifierKey> verifierKeys() {
        return keys.stream().map(SigningKey::verifierKey).toList();
    }

    Head sign(long size, TreeHash root) {
        String text = new Checkpoint(origin, size, root).text();
        SignedNote note = new SignedNote(text,
                keys.stream().map(key -> key.sign(text, clock.instant())).toList());
        return new Head(size, root, Optional.of(note.bytes()));
    }

    /** What was signed before; refused unless it was with one of these keys. */
    Head head(byte[] note) {
        SignedNote signed = SignedNote.parse(note);
        signed.verify(verifierKeys());
        Checkpoint checkpoint = Checkpoint.parse(signed.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new LogBroken("what was signed last is of " + checkpoint.origin() + ", not of "
                    + origin);
        }
        return new Head(checkpoint.size(), checkpoint.root(), Optional.of(note));
    }
}
