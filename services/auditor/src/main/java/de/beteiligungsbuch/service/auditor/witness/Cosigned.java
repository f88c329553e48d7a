package de.beteiligungsbuch.service.auditor.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.ProofRejected;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.VerifierKey;
import de.beteiligungsbuch.service.auditor.keeping.Durable;
import de.beteiligungsbuch.service.auditor.keeping.OriginHash;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/**
 * The checkpoint that was cosigned last of each log: a file each, named by the SHA-256 of the
 * origin, that holds the note with the log's signatures and ours. Read anew each time, so that what
 * is believed is what is on the disk.
 */
final class Cosigned {

    private final Path folder;

    /**
     * That of a witness.
     *
     * @throws CouldNotTell if it is gone: who forgot everything would cosign a second history
     */
    Cosigned(Path folder) {
        this.folder = folder;
        if (!Files.isDirectory(folder)) {
            throw new CouldNotTell("there are keys, but " + folder + " is gone: put it back as it"
                    + " was at last, or begin as another witness in another folder");
        }
    }

    /**
     * The last one.
     *
     * @throws IOException if there is one that cannot be read: never taken for none
     */
    Optional<SignedNote> of(String origin) throws IOException {
        Path file = file(origin);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            SignedNote note = SignedNote.parse(Files.readAllBytes(file));
            if (Checkpoint.parse(note.text()).origin().equals(origin)) {
                return Optional.of(note);
            }
        } catch (MalformedProof e) {
            throw new IOException(file + " is damaged: " + e.getMessage(), e);
        }
        throw new IOException(file + " is not of " + origin);
    }

    /** Puts the next one in its place; when this returns it survives a loss of power. */
    void replace(String origin, SignedNote note) throws IOException {
        Durable.replace(file(origin), note.bytes());
    }

    /**
     * Looks whether what is kept of a log is sound.
     *
     * @param keys of the log and our own: one of them must have signed it
     * @throws CouldNotTell if not: a witness that starts anew would cosign a second history
     */
    void require(String origin, Collection<VerifierKey> keys) {
        try {
            Optional<SignedNote> note = of(origin);
            note.ifPresent(kept -> kept.verify(keys));
        } catch (IOException | ProofRejected e) {
            throw new CouldNotTell("what this witness cosigned last of " + origin
                    + " cannot be trusted; put " + file(origin) + " back as it was at last, never"
                    + " an older one: " + e.getMessage(), e);
        }
    }

    private Path file(String origin) {
        return folder.resolve(OriginHash.of(origin) + ".checkpoint");
    }
}
