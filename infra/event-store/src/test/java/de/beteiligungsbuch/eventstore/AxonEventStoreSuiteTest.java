package de.beteiligungsbuch.eventstore;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

import de.beteiligungsbuch.eventstore.writer.LedgerWriter;

/** Axon's own suite for its event store, on our engine and a real broker. */
class AxonEventStoreSuiteTest extends EmbeddedEventStoreTest {

    private @Nullable LedgerWriter writer;

    @AfterEach
    void end() {
        if (writer != null) {
            writer.close();
        }
    }

    @Override
    public EventStorageEngine createStorageEngine() {
        writer = TestLedger.started(TestLedger.create().writerConfig().withGapsAllowed());
        return KafkaEventStorageEngine.builder().writer(writer)
                .codec(new AnyEventCodec(), Jackson3Serializer.builder().build()).build();
    }
}
