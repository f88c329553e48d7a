package de.beteiligungsbuch.eventstore;

import java.time.Instant;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerJson;

/**
 * A snapshot of an aggregate as it is kept in the index: disposable, so its payload may well be
 * named after a Java class.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Snapshot(
        String id,
        Instant time,
        String aggregateType,
        String aggregate,
        long sequence,
        String payloadType,
        @Nullable String revision,
        byte[] payload) {

    static Snapshot of(DomainEventMessage<?> snapshot, Serializer serializer) {
        SerializedObject<byte[]> payload = snapshot.serializePayload(serializer, byte[].class);
        return new Snapshot(snapshot.getIdentifier(), snapshot.getTimestamp(), snapshot.getType(),
                snapshot.getAggregateIdentifier(), snapshot.getSequenceNumber(),
                payload.getType().getName(), payload.getType().getRevision(), payload.getData());
    }

    static Snapshot read(byte[] bytes) {
        return LedgerJson.mapper().readValue(bytes, Snapshot.class);
    }

    byte[] bytes() {
        return LedgerJson.mapper().writeValueAsBytes(this);
    }

    DomainEventData<byte[]> data(Serializer serializer) {
        SerializedObject<byte[]> metaData = serializer.serialize(MetaData.emptyInstance(),
                byte[].class);
        return new Data(this, metaData);
    }

    private record Data(Snapshot snapshot, SerializedObject<byte[]> getMetaData)
            implements DomainEventData<byte[]> {

        @Override
        public String getEventIdentifier() {
            return snapshot.id;
        }

        @Override
        public Instant getTimestamp() {
            return snapshot.time;
        }

        @Override
        public SerializedObject<byte[]> getPayload() {
            return new SimpleSerializedObject<>(snapshot.payload, byte[].class,
                    new SimpleSerializedType(snapshot.payloadType, snapshot.revision));
        }

        @Override
        public String getType() {
            return snapshot.aggregateType;
        }

        @Override
        public String getAggregateIdentifier() {
            return snapshot.aggregate;
        }

        @Override
        public long getSequenceNumber() {
            return snapshot.sequence;
        }
    }
}
