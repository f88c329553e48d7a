package de.beteiligungsbuch.eventstore.writer;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;

/**
 * A new value for one record of the content topic.
 *
 * @param event       the key
 * @param disclosures the value; null erases it
 */
public record ContentChange(EventId event, @Nullable Disclosures disclosures) {

    /** Far above what the limits of the fields add up to, and well within a produce request. */
    static final int MOST_BYTES = 400_000;

    /**
     * The record's value.
     *
     * @throws IllegalArgumentException if it is larger than a content record may be
     */
    byte @Nullable [] value() {
        if (disclosures == null) {
            return null;
        }
        byte[] bytes = disclosures.bytes();
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("the disclosures of event " + event + " take "
                    + bytes.length + " bytes; the limit is " + MOST_BYTES);
        }
        return bytes;
    }
}
