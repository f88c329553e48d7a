package de.beteiligungsbuch.eventstore;

import java.time.Instant;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;

import de.beteiligungsbuch.ledger.LedgerEntry;

/** An entry as Axon reads events from a store. */
record EntryEventData(LedgerEntry entry) implements DomainEventData<Object> {

    @Override
    public String getEventIdentifier() {
        return entry.id().toString();
    }

    @Override
    public Instant getTimestamp() {
        return entry.time();
    }

    @Override
    public SerializedObject<Object> getMetaData() {
        return of(entry, LedgerEntry.class, MetaData.class.getName());
    }

    @Override
    public SerializedObject<Object> getPayload() {
        return of(entry.data(), byte[].class, entry.type().toString());
    }

    @SuppressWarnings("unchecked") // Axon wants payload and metadata of one representation
    static SerializedObject<Object> of(Object data, Class<?> representation, String type) {
        return new SimpleSerializedObject<>(data, (Class<Object>) representation,
                new SimpleSerializedType(type, null));
    }

    @Override
    public String getType() {
        return entry.aggregateType();
    }

    @Override
    public String getAggregateIdentifier() {
        return entry.subject();
    }

    @Override
    public long getSequenceNumber() {
        return entry.sequence();
    }
}
