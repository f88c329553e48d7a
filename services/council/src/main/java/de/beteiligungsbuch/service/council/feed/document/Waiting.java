package de.beteiligungsbuch.service.council.feed.document;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;

/**
 * A document that is to be read now.
 *
 * @param object    the id of its File object
 * @param document  what was recorded last, or null
 * @param recorded  how often something was recorded
 * @param said      what the File object said then, or null
 * @param modified  when it said then that it was last changed, or null
 * @param triedSaid what it said when it was last asked for, or null
 * @param restamped how often in a row it was only stamped anew, with the same bytes
 * @param missed    the last complete run when it was missed, or null
 * @param failures  how often in a row it could not be read
 * @param file      where to find its File object, or null where no list of the feed has it
 */
record Waiting(
        FeedId feed,
        String object,
        State state,
        @Nullable Document document,
        int recorded,
        @Nullable SourceDigest said,
        @Nullable String modified,
        @Nullable SourceDigest triedSaid,
        int restamped,
        @Nullable Long missed,
        int failures,
        @Nullable Stored file) {

    /** Something more was recorded of it. */
    Waiting recordedOnceMore() {
        return new Waiting(feed, object, state, document, recorded + 1, said, modified, triedSaid,
                restamped, missed, failures, file);
    }

    /** How it is with a document. */
    enum State {
        /** Not read yet. */
        WAITING,
        /** Its hash is on the ledger. */
        HASHED,
        /** It could not be read the last time. */
        FAILED,
        /** The server did not have it the last time. */
        MISSED,
        /** The ledger says that it is gone. */
        VANISHED
    }

    /** The File object, as the feed gave it last. */
    record Stored(
            SourceDigest said,
            SourceDigest raw,
            @Nullable String modified,
            Instant fetchedAt) {}
}
