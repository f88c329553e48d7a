package de.beteiligungsbuch.ledgerservice.command;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.eventstore.writer.RecordedEntry;
import de.beteiligungsbuch.eventstore.writer.RecordedRequest;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LeafHash;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.proof.SignedNote;

/**
 * What the ledger holds of a request: the same at the first time and at every repeat. An answer is
 * made of it alone.
 */
public final class Recorded {

    private final RecordedRequest request;
    private final Function<EventId, RecordedEntry> entries;
    private final Promises promises;
    private @Nullable RecordedEntry first;

    Recorded(RecordedRequest request, Function<EventId, RecordedEntry> entries,
            Promises promises) {
        this.request = request;
        this.entries = entries;
        this.promises = promises;
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
        return recorded().entry();
    }

    /** The payload of the first event. */
    public <T> T first(Class<T> event) {
        return first().data(event);
    }

    /** The hash of the first event as a leaf of the ledger's tree. */
    public LeafHash leafHash() {
        return recorded().leafHash();
    }

    /** The ledger's signed promise that a checkpoint will cover the first event in time. */
    public SignedNote promise() {
        return promises.of(recorded());
    }

    private RecordedEntry recorded() {
        RecordedEntry found = first;
        if (found == null) {
            found = entries.apply(request.eventId());
            first = found;
        }
        return found;
    }
}
