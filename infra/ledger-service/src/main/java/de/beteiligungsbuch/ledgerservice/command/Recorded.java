package de.beteiligungsbuch.ledgerservice.command;

import java.util.function.Function;

import de.beteiligungsbuch.eventstore.writer.RecordedRequest;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;

/**
 * What the ledger holds of a request: the same at the first time and at every repeat. An answer is
 * made of it alone.
 */
public final class Recorded {

    private final RecordedRequest request;
    private final Function<EventId, LedgerEntry> entries;

    Recorded(RecordedRequest request, Function<EventId, LedgerEntry> entries) {
        this.request = request;
        this.entries = entries;
    }

    /** The id of the first event that the request led to. */
    public EventId eventId() {
        return request.eventId();
    }

    /** The ordinal of the first event in the ledger. */
    public long ledgerIndex() {
        return request.ledgerIndex();
    }

    /** The aggregate of the first event. */
    public String subject() {
        return request.subject();
    }

    /** The version that the request gave to that aggregate. */
    public long version() {
        return request.sequence();
    }

    /** The first event that the request led to, as the ledger holds it. */
    public LedgerEntry first() {
        return entries.apply(request.eventId());
    }

    /** The payload of the first event. */
    public <T> T first(Class<T> event) {
        return first().data(event);
    }
}
