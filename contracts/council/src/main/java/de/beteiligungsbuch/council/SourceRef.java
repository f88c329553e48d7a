package de.beteiligungsbuch.council;

import java.time.Instant;

/**
 * Where a fact was read.
 *
 * @param feed      from which feed
 * @param object    the id of the object, exactly as the feed gives it
 * @param fetchedAt when
 * @param sha256    of the raw bytes in which the object came: its own, or those of the object that
 *                  it is embedded in
 */
public record SourceRef(FeedId feed, String object, Instant fetchedAt, SourceDigest sha256) {}
