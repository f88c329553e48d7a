package de.beteiligungsbuch.service.council.feed.oparl;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.council.SourceDigest;

/**
 * An object as a server gave it.
 *
 * @param id        exactly as given
 * @param kind      such as {@code Paper}
 * @param parent    the id of the object that it was embedded in, or null where it stands for itself
 * @param deleted   whether the server says that it is deleted
 * @param modified  when the server says that it was last changed, in its own words; of an embedded
 *                  object that does not say, when what it is embedded in was; or null
 * @param json      all its members; in the place of embedded objects their ids
 * @param canonical the hash of what it says, whatever the order of its members and of ids, without
 *                  {@code created} and {@code modified}
 * @param raw       the hash of the bytes that it came in
 */
public record Seen(
        String id,
        String kind,
        @Nullable String parent,
        boolean deleted,
        @Nullable String modified,
        JsonNode json,
        SourceDigest canonical,
        SourceDigest raw) {}
