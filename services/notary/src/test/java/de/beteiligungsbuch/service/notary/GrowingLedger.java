package de.beteiligungsbuch.service.notary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import de.beteiligungsbuch.eventstore.topic.LedgerTopics;
import de.beteiligungsbuch.eventstore.writer.Append;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.eventstore.writer.LedgerWriterConfig;
import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.EventType;
import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.Provenance;
import de.beteiligungsbuch.testing.TestKafka;

/** A ledger that no other test has, on the shared broker, with its writer. */
public final class GrowingLedger implements AutoCloseable {

    private static final Duration READY = Duration.ofSeconds(60);
    private static final EventType NOTED = EventType
            .parse("de.beteiligungsbuch.testing.ThingNoted.v1");

    private final LedgerName name;
    private final LedgerWriter writer;

    /** A new one; it has two entries of its own. */
    public GrowingLedger() {
        this(new LedgerName("n" + UUID.randomUUID().toString().substring(0, 8)));
    }

    /** Takes over what is there under a name. */
    public GrowingLedger(LedgerName name) {
        this.name = name;
        LedgerTopics.create(TestKafka.bootstrapServers(), name);
        try {
            writer = LedgerWriter.create(LedgerWriterConfig.of(TestKafka.bootstrapServers(), name,
                    "teststadt", Files.createTempDirectory("notary-test")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer.start();
        if (!writer.awaitWriter(READY)) {
            throw new IllegalStateException(writer.health().reason());
        }
    }

    /** Its name. */
    public LedgerName name() {
        return name;
    }

    /** How many entries it has. */
    public long size() {
        return writer.nextIndex();
    }

    /** Appends entries, a unit of work each. */
    public EventId append(int count) {
        EventId last = EventId.next();
        for (int i = 0; i < count; i++) {
            last = EventId.next();
            writer.append(new Append(List.of(EntryDraft.of(last, "/teststadt/testing", NOTED,
                    Instant.now(), UUID.randomUUID().toString(), "Thing", 0, Provenance.WRITER,
                    "{\"note\":\"noted\"}".getBytes(StandardCharsets.UTF_8))), List.of()));
        }
        return last;
    }

    /** Appends what the ledger says of itself, as its service does. */
    public void append(LedgerEvent event) {
        EventCatalogue.Kind kind = Objects
                .requireNonNull(LedgerEvent.CATALOGUE.find(event.getClass()));
        long sequence = writer.lastSequence(name.value()).orElseThrow() + 1;
        writer.append(new Append(List.of(EntryDraft.of(EventId.next(), "/teststadt/" + name,
                kind.type(), Instant.now(), name.value(), kind.aggregateType(), sequence,
                Provenance.WRITER, LedgerJson.mapper().writeValueAsBytes(event))), List.of()));
    }

    /** The bytes of an entry. */
    public byte[] entry(long index) {
        return writer.find(index).orElseThrow().entry().bytes();
    }

    @Override
    public void close() {
        writer.close();
    }
}
