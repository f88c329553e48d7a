package de.beteiligungsbuch.service.portal.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What became of a contribution, as far as it is recorded. */
public record Trace(
        Contribution contribution,
        String fate,
        String end,
        List<Considered> considered,
        List<Continued> continuedAs) {

    /** Where the contribution was a source, and to what effect. */
    public record Considered(
            String effect,
            TextRef text,
            @Nullable Integer version,
            @Nullable Change change,
            @Nullable String reason,
            Instant occurredAt,
            @Nullable String published,
            Instant recordedAt,
            Entry entry,
            List<Followed> editions,
            List<ResolutionRef> resolutions) implements Fact {}

    /** An edition that came after, and whether the words still stand in it. */
    public record Followed(
            String strategy,
            String title,
            int edition,
            int version,
            String words,
            String status,
            @Nullable String drucksache,
            @Nullable ResolutionRef resolution,
            Moment compiled,
            @Nullable Moment submitted,
            @Nullable Moment decided) {}

    /** The contribution goes on as another; {@code relation} is MERGED_INTO or SPLIT_INTO. */
    public record Continued(String relation, Trace trace) {}
}
