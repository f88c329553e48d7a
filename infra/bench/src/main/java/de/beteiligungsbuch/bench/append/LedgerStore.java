package de.beteiligungsbuch.bench.append;

import java.nio.file.Path;
import java.time.Duration;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;

import de.beteiligungsbuch.eventstore.KafkaEventStorageEngine;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.eventstore.writer.LedgerWriterConfig;
import de.beteiligungsbuch.ledger.LedgerName;

/** Axon's event store on a ledger, as the services have it. */
public final class LedgerStore implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final LedgerWriter writer;
    private final EmbeddedEventStore store;

    private LedgerStore(LedgerWriter writer) {
        this.writer = writer;
        store = EmbeddedEventStore.builder().storageEngine(KafkaEventStorageEngine.builder()
                .writer(writer).catalogue(SheetEvent.CATALOGUE).build()).build();
    }

    /**
     * Takes the ledger over, having made it when it is not there; returns when it can be written.
     *
     * @param state the folder of its index
     */
    public static LedgerStore open(String bootstrapServers, LedgerName ledger, Path state) {
        LedgerWriter writer = LedgerWriter.create(LedgerWriterConfig
                .of(bootstrapServers, ledger, "bench", state).withCreateTopics(true));
        writer.start();
        if (!writer.awaitWriter(PATIENCE)) {
            writer.close();
            throw new IllegalStateException(
                    "ledger " + ledger + " cannot be written: " + writer.health());
        }
        return new LedgerStore(writer);
    }

    /** The event store. */
    public EventStore eventStore() {
        return store;
    }

    /** The writer under it. */
    public LedgerWriter writer() {
        return writer;
    }

    @Override
    public void close() {
        store.shutDown();
        writer.close();
    }
}
