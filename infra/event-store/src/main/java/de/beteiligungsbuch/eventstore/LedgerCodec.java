package de.beteiligungsbuch.eventstore;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.EventType;
import de.beteiligungsbuch.ledger.LedgerEntry;

/** The entries of a ledger are the events of its aggregates, and nothing else. */
final class LedgerCodec implements EntryCodec {

    private final String source;
    private final EventCatalogue catalogue;

    /**
     * A codec for one ledger.
     *
     * @param source where its entries are stated, for example {@code /dortmund/participation}
     */
    LedgerCodec(String source, EventCatalogue catalogue) {
        this.source = source;
        this.catalogue = catalogue;
    }

    @Override
    public EntryDraft draft(EventMessage<?> event, Serializer serializer) {
        if (!(event instanceof DomainEventMessage<?> domain)) {
            throw new IllegalArgumentException(event.getPayloadType() + " was published by no"
                    + " aggregate; only events of an aggregate are recorded");
        }
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        EventType type = EventType.parse(payload.getType().getName());
        checkAggregateType(domain, type);
        return EntryDraft.of(EventId.of(event.getIdentifier()), source, type, event.getTimestamp(),
                domain.getAggregateIdentifier(), domain.getType(), domain.getSequenceNumber(),
                EntryMetaData.provenance(event.getMetaData()), payload.getData());
    }

    private void checkAggregateType(DomainEventMessage<?> event, EventType type) {
        EventCatalogue.Kind kind = catalogue.find(type);
        if (kind != null && !kind.aggregateType().equals(event.getType())) {
            throw new IllegalArgumentException("the aggregate's type is " + event.getType()
                    + ", but the aggregate type of " + type + " is " + kind.aggregateType());
        }
    }

    @Override
    public DomainEventData<?> read(LedgerEntry entry) {
        return new EntryEventData(entry);
    }
}
