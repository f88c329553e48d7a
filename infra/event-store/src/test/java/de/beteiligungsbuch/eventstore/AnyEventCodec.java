package de.beteiligungsbuch.eventstore;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.EventType;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.Provenance;

/**
 * Entries for any event that Axon's suites make up: strings for payloads, ids that are no UUID,
 * events of no aggregate, free metadata. All of it goes into {@code data}.
 */
final class AnyEventCodec implements EntryCodec {

    private static final EventType TYPE = EventType
            .parse("de.beteiligungsbuch.testing.Anything.v1");
    private static final String NO_AGGREGATE = "NoAggregate";

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Data(
            String id,
            Instant time,
            String payloadType,
            byte[] payload,
            byte[] metaData) {}

    @Override
    public EntryDraft draft(EventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        Data data = new Data(event.getIdentifier(), event.getTimestamp(),
                payload.getType().getName(), payload.getData(),
                event.serializeMetaData(serializer, byte[].class).getData());
        String subject = event.getIdentifier();
        String aggregateType = NO_AGGREGATE;
        long sequence = 0;
        if (event instanceof DomainEventMessage<?> domain) {
            subject = domain.getAggregateIdentifier();
            aggregateType = domain.getType();
            sequence = domain.getSequenceNumber();
        }
        return EntryDraft.of(eventId(event.getIdentifier()), "/suite", TYPE, event.getTimestamp(),
                subject, aggregateType, sequence, Provenance.WRITER,
                LedgerJson.mapper().writeValueAsBytes(data));
    }

    private static EventId eventId(String identifier) {
        try {
            return EventId.of(identifier);
        } catch (IllegalArgumentException e) {
            return new EventId(
                    UUID.nameUUIDFromBytes(identifier.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public EventData<?> read(LedgerEntry entry) {
        Data data = entry.data(Data.class);
        return entry.aggregateType().equals(NO_AGGREGATE)
                ? new Application(entry, data)
                : new Domain(entry, data);
    }

    private static SerializedObject<Object> payload(Data data) {
        return EntryEventData.of(data.payload(), byte[].class, data.payloadType());
    }

    private static SerializedObject<Object> metaData(Data data) {
        return EntryEventData.of(data.metaData(), byte[].class, MetaData.class.getName());
    }

    private record Application(LedgerEntry entry, Data data) implements TrackedEventData<Object> {

        @Override
        public TrackingToken trackingToken() {
            return new GlobalSequenceTrackingToken(entry.index());
        }

        @Override
        public String getEventIdentifier() {
            return data.id();
        }

        @Override
        public Instant getTimestamp() {
            return data.time();
        }

        @Override
        public SerializedObject<Object> getMetaData() {
            return metaData(data);
        }

        @Override
        public SerializedObject<Object> getPayload() {
            return payload(data);
        }
    }

    private record Domain(LedgerEntry entry, Data data) implements DomainEventData<Object> {

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

        @Override
        public String getEventIdentifier() {
            return data.id();
        }

        @Override
        public Instant getTimestamp() {
            return data.time();
        }

        @Override
        public SerializedObject<Object> getMetaData() {
            return metaData(data);
        }

        @Override
        public SerializedObject<Object> getPayload() {
            return payload(data);
        }
    }
}
