package de.beteiligungsbuch.council;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.AggregateType;
import de.beteiligungsbuch.ledger.WireName;

/** What can happen to a feed. */
@AggregateType("Feed")
public sealed interface FeedEvent {

    /** The feed. */
    FeedId feed();

    /** When it happened in the world. */
    Instant occurredAt();

    /**
     * An administrator connected it.
     *
     * @param url     where it begins, without query and credentials
     * @param product what the server says it is, or null
     */
    @WireName("de.beteiligungsbuch.council.FeedConnected.v1")
    record FeedConnected(
            FeedId feed,
            String name,
            String url,
            @Nullable String product,
            Instant occurredAt) implements FeedEvent {}

    /**
     * It was read to its end. The root commits to everything that it said: with the raw bytes
     * anybody can prove later what the feed held then.
     *
     * @param run       what was read
     * @param startedAt when the reading began; {@code occurredAt} is when it ended
     * @param objects   how many objects the feed holds as known then, by kind; persons and
     *                  memberships are never read
     * @param changes   what was different from the reading before
     * @param root      over all these objects
     */
    @WireName("de.beteiligungsbuch.council.FeedCrawled.v1")
    record FeedCrawled(
            FeedId feed,
            Run run,
            Instant startedAt,
            List<KindCount> objects,
            Changes changes,
            SourceTreeRoot root,
            Instant occurredAt) implements FeedEvent {

        /** Takes a copy of the list. */
        public FeedCrawled {
            objects = List.copyOf(objects);
        }
    }

    /** How much of a feed was read. */
    enum Run {
        /** All of it. */
        FULL,
        /** What it says was modified. */
        INCREMENT
    }

    /**
     * A number of objects.
     *
     * @param kind as the standard calls it, for example {@code Paper}
     */
    record KindCount(String kind, long count) {}

    /**
     * What was different, in numbers of objects.
     *
     * @param added    seen for the first time
     * @param changed  changed, and the feed said so
     * @param silent   changed, and the feed did not say so
     * @param deleted  the feed says that they are deleted
     * @param vanished gone without a word
     */
    record Changes(long added, long changed, long silent, long deleted, long vanished) {}
}
