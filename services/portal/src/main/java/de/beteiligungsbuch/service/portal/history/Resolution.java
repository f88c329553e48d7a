package de.beteiligungsbuch.service.portal.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A resolution, as last corrected, with everything that it changed. */
public record Resolution(
        String id,
        String vorlage,
        String drucksache,
        @Nullable String title,
        ResolutionRef.Gremium gremium,
        String outcome,
        @Nullable Decision decision,
        @Nullable String effect,
        Instant occurredAt,
        @Nullable String published,
        Instant recordedAt,
        Entry entry,
        List<Correction> corrections,
        List<Text.Elsewhere> changed,
        List<InEdition> editions,
        @Nullable Entered entered,
        @Nullable List<SourceChange> sourceChanges,
        @Nullable List<Document> documents) implements Fact {

    /** What was decided, in the words of the source and as it is understood. */
    public record Decision(String raw, String outcome, String rule, @Nullable Tally tally) {}

    /** Numbers of votes, each null where not given. */
    public record Tally(
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstained,
            boolean unanimous) {}

    /** What was recorded was wrong, and what is right. */
    public record Correction(
            Decision decision,
            @Nullable String effect,
            String reason,
            Instant occurredAt,
            @Nullable String published,
            Instant recordedAt,
            Entry entry) implements Fact {}

    /** An edition of the strategy on which it decided. */
    public record InEdition(String strategy, int edition, String title, String status) {}
}
