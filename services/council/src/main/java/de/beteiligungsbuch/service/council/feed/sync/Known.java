package de.beteiligungsbuch.service.council.feed.sync;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.SourceDigest;

/** What is known of an object from before. */
record Known(
        String id,
        String kind,
        @Nullable String parent,
        SourceDigest canonical,
        SourceDigest raw,
        @Nullable String modified,
        int version,
        State state,
        long seenRun,
        long readRun) {

    enum State {
        PRESENT, DELETED, VANISHED, MOVED
    }
}
