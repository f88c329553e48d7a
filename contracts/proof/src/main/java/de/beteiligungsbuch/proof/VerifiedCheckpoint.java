package de.beteiligungsbuch.proof;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A checkpoint that a policy accepts.
 *
 * @param checkpoint   what is true of the log, as far as the policy's keys are trusted
 * @param note         with all its signatures, those of unknown keys too
 * @param signatures   of the log, at least one
 * @param cosignatures of the policy's witnesses
 */
public record VerifiedCheckpoint(
        Checkpoint checkpoint,
        SignedNote note,
        List<VerifiedSignature> signatures,
        List<VerifiedSignature> cosignatures) {

    public VerifiedCheckpoint {
        signatures = List.copyOf(signatures);
        cosignatures = List.copyOf(cosignatures);
    }

    /** The latest time that a witness of the policy states. */
    public Optional<Instant> newestCosignature() {
        return cosignatures.stream().flatMap(cosignature -> cosignature.time().stream())
                .max(Comparator.naturalOrder());
    }
}
