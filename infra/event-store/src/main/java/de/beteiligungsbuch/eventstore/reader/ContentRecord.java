package de.beteiligungsbuch.eventstore.reader;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;

/**
 * A record of a content topic; a later one of the same event replaces it.
 *
 * @param offset      in the topic
 * @param event       whose digests it is about
 * @param disclosures what they stand for; null if all of it was erased
 */
public record ContentRecord(long offset, EventId event, @Nullable Disclosures disclosures) {}
