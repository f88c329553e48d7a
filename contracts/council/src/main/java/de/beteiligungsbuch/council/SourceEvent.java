package de.beteiligungsbuch.council;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.AggregateType;
import de.beteiligungsbuch.ledger.WireName;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;

/**
 * What happens to an object of a feed, or to the file behind it. Only what matters is recorded one
 * by one: objects and files that facts of this ledger rest on, and what changed or vanished without
 * a word. Everything else is in the root of {@link FeedEvent.FeedCrawled}. Any of these but
 * {@link DocumentVanished} may come first for an object.
 */
@AggregateType("SourceObject")
public sealed interface SourceEvent {

    /** The object. */
    SourceObjectId object();

    /** What of this ledger rests on it. */
    Concerns concerns();

    /** When it was noticed. */
    Instant occurredAt();

    /**
     * The feed says this, and a fact of this ledger rests on it.
     *
     * @param kind     as the standard calls it, for example {@code Paper}
     * @param modified when the feed says that it was last changed, in its own words, or null
     */
    @WireName("de.beteiligungsbuch.council.SourceObjectObserved.v1")
    record SourceObjectObserved(
            SourceObjectId object,
            SourceRef source,
            String kind,
            @Nullable String modified,
            Concerns concerns,
            Instant occurredAt) implements SourceEvent {}

    /**
     * The feed says something else now.
     *
     * @param source   what it says now
     * @param before   the raw bytes in which it said something else
     * @param modified when the feed says that it was last changed, in its own words, or null
     * @param silent   whether it says that it was not changed since
     * @param outcome  whether the outcome of a resolution is among what changed
     * @param members  the names of the members that changed, those of the feed
     */
    @WireName("de.beteiligungsbuch.council.SourceObjectChanged.v1")
    record SourceObjectChanged(
            SourceObjectId object,
            SourceRef source,
            String kind,
            SourceDigest before,
            @Nullable String modified,
            boolean silent,
            boolean outcome,
            List<String> members,
            Concerns concerns,
            Instant occurredAt) implements SourceEvent {

        /** Takes a copy of the list. */
        public SourceObjectChanged {
            members = List.copyOf(members);
        }
    }

    /**
     * The feed no longer has it, and never said that it was deleted.
     *
     * @param last what it said at last
     */
    @WireName("de.beteiligungsbuch.council.SourceObjectVanished.v1")
    record SourceObjectVanished(
            SourceObjectId object,
            SourceRef last,
            String kind,
            Concerns concerns,
            Instant occurredAt) implements SourceEvent {}

    /**
     * The file behind an object of the kind {@code File} has these bytes: fetched for the first
     * time, changed, there again, or of concern to more than before.
     *
     * @param source     what the feed says of the file
     * @param role       what the file is to the object that names it
     * @param document   what was fetched
     * @param before     the bytes that it had when it was recorded at last, or null the first time;
     *                   those of {@code document} if they are the same
     * @param silent     whether other bytes came though the object says that it was not changed
     *                   since; false the first time
     * @param occurredAt when the bytes were fetched
     */
    @WireName("de.beteiligungsbuch.council.DocumentObserved.v1")
    record DocumentObserved(
            SourceObjectId object,
            SourceRef source,
            DocumentRole role,
            Document document,
            @Nullable SourceDigest before,
            boolean silent,
            Concerns concerns,
            Instant occurredAt) implements SourceEvent {}

    /**
     * The feed still has the object of the kind {@code File}, but no longer gives the file.
     *
     * @param source what the feed says of the file
     * @param role   what the file is to the object that names it
     * @param last   what was fetched at last
     */
    @WireName("de.beteiligungsbuch.council.DocumentVanished.v1")
    record DocumentVanished(
            SourceObjectId object,
            SourceRef source,
            DocumentRole role,
            Document last,
            Concerns concerns,
            Instant occurredAt) implements SourceEvent {}

    /** What of this ledger rests on an object. */
    record Concerns(List<VorlageId> vorlagen, List<ResolutionId> resolutions) {

        /** Nothing does. */
        public static final Concerns NOTHING = new Concerns(List.of(), List.of());

        /** Takes copies of the lists. */
        public Concerns {
            vorlagen = List.copyOf(vorlagen);
            resolutions = List.copyOf(resolutions);
        }
    }
}
