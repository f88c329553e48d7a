package de.beteiligungsbuch.service.portal.history;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** How many contributions there are, and how many have which fate. */
public record Completeness(Map<String, Long> positions, List<OfPhase> phases, Total total) {

    /** One phase. */
    public record OfPhase(Contribution.Phase phase, List<OfFormat> formats, Total total) {}

    /**
     * One format, or what came in outside of any.
     *
     * @param format      null for contributions outside any format
     * @param notRecorded of the published contributions, how many are not recorded one by one; null
     *                    where no number was published
     */
    public record OfFormat(
            Contribution.@Nullable Format format,
            List<ParticipationProcess.Total> published,
            @Nullable Integer publishedContributions,
            Count recorded,
            Map<String, Integer> fates,
            @Nullable Integer notRecorded) {}

    /** What is recorded, by the form it has. */
    public record Count(int total, int originals, int summaries, int parts, int merged) {}

    /** A sum; {@code missingTexts} should be 0, or null where it is not counted. */
    public record Total(
            Count recorded,
            Map<String, Integer> fates,
            @Nullable Integer missingTexts) {}
}
