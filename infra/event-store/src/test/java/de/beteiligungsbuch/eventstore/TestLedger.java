package de.beteiligungsbuch.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import de.beteiligungsbuch.eventstore.reader.LedgerReaderConfig;
import de.beteiligungsbuch.eventstore.topic.LedgerTopics;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.eventstore.writer.LedgerWriterConfig;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.testing.TestKafka;

/** A ledger that no other test has, on the shared broker. */
public record TestLedger(String bootstrapServers, LedgerName name, Path folder) {

    private static final Duration READY = Duration.ofSeconds(30);
    private static final AtomicInteger FOLDERS = new AtomicInteger();

    /** A new one; its topics exist. */
    public static TestLedger create() {
        return create(TestKafka.bootstrapServers());
    }

    /** A new one on a broker of the test's own. */
    public static TestLedger create(String bootstrapServers) {
        LedgerName name = new LedgerName("t" + UUID.randomUUID().toString().substring(0, 8));
        LedgerTopics.create(bootstrapServers, name);
        try {
            return new TestLedger(bootstrapServers, name, Files.createTempDirectory("ledger"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settings for a writer with a state folder of its own. */
    public LedgerWriterConfig writerConfig() {
        return writerConfig(folder.resolve("writer" + FOLDERS.incrementAndGet()));
    }

    /** Settings for a writer with that state folder. */
    public LedgerWriterConfig writerConfig(Path stateDir) {
        return LedgerWriterConfig.of(bootstrapServers, name, "teststadt", stateDir);
    }

    /** A writer that has taken the ledger over. */
    public LedgerWriter writer() {
        return started(writerConfig());
    }

    /** Starts a writer and waits until it is one. */
    public static LedgerWriter started(LedgerWriterConfig config) {
        LedgerWriter writer = LedgerWriter.create(config);
        writer.start();
        if (!writer.awaitWriter(READY)) {
            throw new AssertionError("no writer: " + writer.health());
        }
        return writer;
    }

    /** Settings for reading it. */
    public LedgerReaderConfig readerConfig() {
        return new LedgerReaderConfig(bootstrapServers, name);
    }
}
