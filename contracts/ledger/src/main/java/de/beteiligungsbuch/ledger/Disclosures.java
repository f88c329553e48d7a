package de.beteiligungsbuch.ledger;

import java.util.List;

import tools.jackson.core.JacksonException;

/**
 * The value of a record in the content topic: what the digests of one event stand for. The
 * record's key is the event's id; a tombstone (no value) means that all of it was erased.
 *
 * @param event       the event in whose entry the digests stand
 * @param disclosures encoded as by {@link Disclosure#encode()}
 */
public record Disclosures(EventId event, List<String> disclosures) {

    /** Takes a copy of the list. */
    public Disclosures {
        disclosures = List.copyOf(disclosures);
    }

    /** Those of one event. */
    public static Disclosures of(EventId event, List<Disclosure> disclosures) {
        return new Disclosures(event, disclosures.stream().map(Disclosure::encode).toList());
    }

    /**
     * Reads the bytes of a record.
     *
     * @throws MalformedEntry if they are none
     */
    public static Disclosures parse(byte[] value) {
        try {
            Disclosures disclosures = LedgerJson.mapper().readValue(value, Disclosures.class);
            if (disclosures == null) {
                throw new MalformedEntry("not a record of disclosures: null");
            }
            return disclosures;
        } catch (JacksonException e) {
            throw new MalformedEntry("not a record of disclosures: " + e.getOriginalMessage(), e);
        }
    }

    /** The bytes of the record. */
    public byte[] bytes() {
        return LedgerJson.mapper().writeValueAsBytes(this);
    }
}
