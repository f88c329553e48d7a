package de.beteiligungsbuch.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceEvent;
import de.beteiligungsbuch.council.SourceEvent.DocumentObserved;
import de.beteiligungsbuch.council.SourceEvent.DocumentVanished;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectChanged;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectObserved;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectVanished;

/**
 * What happened to the source of a fact after the fact was recorded.
 *
 * @param object   the id of the object that the feed gives it
 * @param kind     as the standard calls it
 * @param silent   whether the source did not say that it was changed
 * @param outcome  whether the outcome of a resolution is among what changed
 * @param members  the names of the members that changed
 * @param before   the raw bytes before, or null where that is not said
 * @param raw      the raw bytes now, or the last there were
 * @param document what happened to the document behind it, or null where the object itself is meant
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
        When when,
        @Nullable DocumentNews document) {

    private static final String FILE = "File";

    /** What happened. */
    public enum What {
        /** It is there, or there again. */
        OBSERVED,
        /** It says something else. */
        CHANGED,
        /** It is gone without a word. */
        VANISHED,
        /** The document behind it was fetched: for the first time, or the same again. */
        DOCUMENT_OBSERVED,
        /** The document behind it was exchanged. */
        DOCUMENT_CHANGED,
        /** It is there, but the document behind it is not. */
        DOCUMENT_VANISHED
    }

    static SourceNews of(SourceEvent event, When when) {
        return switch (event) {
            case SourceObjectObserved e -> new SourceNews(What.OBSERVED, e.source().object(),
                    e.kind(), false, false, List.of(), null, e.source().sha256(), e.occurredAt(),
                    when, null);
            case SourceObjectChanged e -> new SourceNews(What.CHANGED, e.source().object(),
                    e.kind(), e.silent(), e.outcome(), e.members(), e.before(),
                    e.source().sha256(), e.occurredAt(), when, null);
            case SourceObjectVanished e -> new SourceNews(What.VANISHED, e.last().object(),
                    e.kind(), true, false, List.of(), null, e.last().sha256(), e.occurredAt(),
                    when, null);
            case DocumentObserved e -> new SourceNews(
                    changed(e) ? What.DOCUMENT_CHANGED : What.DOCUMENT_OBSERVED,
                    e.source().object(), FILE, e.silent(), false, List.of(), null,
                    e.source().sha256(), e.occurredAt(), when,
                    new DocumentNews(e.role(), e.document(), e.before()));
            case DocumentVanished e -> new SourceNews(What.DOCUMENT_VANISHED, e.source().object(),
                    FILE, true, false, List.of(), null, e.source().sha256(), e.occurredAt(), when,
                    new DocumentNews(e.role(), e.last(), null));
        };
    }

    private static boolean changed(DocumentObserved event) {
        SourceDigest before = event.before();
        return before != null && !before.equals(event.document().sha256());
    }
}
