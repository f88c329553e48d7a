package de.beteiligungsbuch.service.council.feed;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.FeedId;

/**
 * A feed, and how far it was read.
 *
 * @param url        of its System or Body
 * @param readSince  when the last complete run began, or null before the first
 * @param sweptSince when the last complete run over everything began, or null before the first
 * @param completeAt when the last complete run ended, or null before the first
 * @param failures   runs that failed since
 * @param error      why the last one failed, or null
 * @param dueAt      when it is to be read next
 */
public record Feed(
        FeedId id,
        String name,
        String url,
        FeedSettings settings,
        State state,
        Instant connectedAt,
        @Nullable Instant readSince,
        @Nullable Instant sweptSince,
        @Nullable Instant completeAt,
        int failures,
        @Nullable String error,
        Instant dueAt) {

    /** Whether it is read. */
    public enum State {
        /** When it is due. */
        ACTIVE,
        /** Only when told to. */
        PAUSED
    }
}
