package de.beteiligungsbuch.service.auditor.source;

import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;

/** What is kept beside the ledger for one event. */
public record DisclosureLine(EventId event, Disclosures disclosures) {

    /**
     * Reads the bytes of one line or record.
     *
     * @throws de.beteiligungsbuch.ledger.MalformedEntry if they are none
     */
    public static DisclosureLine parse(byte[] bytes) {
        Disclosures disclosures = Disclosures.parse(bytes);
        return new DisclosureLine(disclosures.event(), disclosures);
    }
}
