package de.beteiligungsbuch.service.auditor.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.proof.InclusionReceipt;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.proof.SignedNote;

/**
 * What an auditor brings along.
 *
 * @param policy          whom to trust
 * @param checkpoints     that were kept earlier
 * @param receipts        that contributors were given
 * @param promises        that came with the answers to commands
 * @param maximumAge      of the newest cosignature, or null for any
 * @param now             when this is
 * @param withDisclosures whether digests are to be held against disclosures
 */
public record Evidence(
        Policy policy,
        List<Kept<SignedNote>> checkpoints,
        List<Kept<InclusionReceipt>> receipts,
        List<Kept<SignedNote>> promises,
        @Nullable Duration maximumAge,
        Instant now,
        boolean withDisclosures) {

    /** Takes copies of the lists. */
    public Evidence {
        checkpoints = List.copyOf(checkpoints);
        receipts = List.copyOf(receipts);
        promises = List.copyOf(promises);
    }

    /** Something, and the file that it was kept in. */
    public record Kept<T>(String file, T content) {}

    /** The bound on the age of the newest cosignature. */
    public Optional<Duration> ageLimit() {
        return Optional.ofNullable(maximumAge);
    }
}
