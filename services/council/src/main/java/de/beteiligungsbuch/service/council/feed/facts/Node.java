package de.beteiligungsbuch.service.council.feed.facts;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.service.council.feed.oparl.Members;

/**
 * An object of a feed, as it said last.
 *
 * @param version how often it has changed
 */
record Node(
        FeedId feed,
        String id,
        String kind,
        @Nullable String parent,
        JsonNode json,
        SourceDigest raw,
        int version,
        Instant fetchedAt) {

    /** Where a fact is read that is read here. */
    SourceRef source() {
        return new SourceRef(feed, id, fetchedAt, raw);
    }

    /** Names this version among all versions of all objects. */
    String versionName() {
        return feed + "|" + id + "|" + version + "|" + raw;
    }

    @Nullable
    String text(String member) {
        return Members.text(json, member);
    }

    List<String> ids(String member) {
        return Members.ids(json, member);
    }
}
