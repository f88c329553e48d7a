package de.beteiligungsbuch.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceEvent;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectChanged;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectObserved;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectVanished;

/**
 * What happened to the source of a fact after the fact was recorded.
 *
 * @param object  the id of the object that the feed gives it
 * @param kind    as the standard calls it
 * @param silent  whether the source did not say that it was changed
 * @param outcome whether the outcome of a resolution is among what changed
 * @param members the names of the members that changed
 * @param before  the raw bytes before, or null where that is not said
 * @param raw     the raw bytes now, or the last there were
 */
public record SourceNews(
        What what,
        String object,
        String kind,
        boolean silent,
        boolean outcome,
        List<String> members,
        @Nullable SourceDigest before,
        SourceDigest raw,
        Instant occurredAt,
        When when) {

    /** What happened. */
    public enum What {
        /** It is there, or there again. */
        OBSERVED,
        /** It says something else. */
        CHANGED,
        /** It is gone without a word. */
        VANISHED
    }

    static SourceNews of(SourceEvent event, When when) {
        return switch (event) {
            case SourceObjectObserved e -> new SourceNews(What.OBSERVED, e.source().object(),
                    e.kind(), false, false, List.of(), null, e.source().sha256(), e.occurredAt(),
                    when);
            case SourceObjectChanged e -> new SourceNews(What.CHANGED, e.source().object(),
                    e.kind(), e.silent(), e.outcome(), e.members(), e.before(),
                    e.source().sha256(), e.occurredAt(), when);
            case SourceObjectVanished e -> new SourceNews(What.VANISHED, e.last().object(),
                    e.kind(), true, false, List.of(), null, e.last().sha256(), e.occurredAt(),
                    when);
        };
    }
}
