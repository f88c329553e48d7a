package de.beteiligungsbuch.service.council.feed.sync;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.FeedEvent;
import de.beteiligungsbuch.council.FeedId;

/**
 * A reading of a feed, and how far it is.
 *
 * @param since   only what was modified since; null for everything
 * @param list    which list is being read, counted from 0
 * @param next    its next page, or null at its beginning
 * @param objects how many were seen, those embedded included
 * @param notes   what was odd, as sentences
 * @param partial kinds of which the server did not give all
 * @param unread  pages that could not be read and were not given up
 * @param closed  whether it takes in nothing more
 */
public record Run(
        long id,
        FeedId feed,
        FeedEvent.Run mode,
        Instant startedAt,
        @Nullable Instant since,
        int list,
        @Nullable String next,
        long objects,
        List<String> notes,
        List<String> partial,
        int unread,
        boolean closed) {

    /** Takes copies of the lists. */
    public Run {
        notes = List.copyOf(notes);
        partial = List.copyOf(partial);
    }
}
