package de.beteiligungsbuch.service.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.beteiligungsbuch.eventstore.writer.Append;
import de.beteiligungsbuch.eventstore.writer.ContentChange;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.eventstore.writer.LedgerWriterConfig;
import de.beteiligungsbuch.history.LedgerWriting;
import de.beteiligungsbuch.history.SmallHistory;
import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.testing.TestKafka;

/** The three real ledgers on the real broker of this JVM, shared by all tests; they only grow. */
final class CityLedgers {

    /** Written once, before any test looks. */
    static final SmallHistory STORY = new SmallHistory();

    private static final Map<LedgerName, LedgerWriter> WRITERS = new HashMap<>();
    private static final Map<LedgerName, Integer> DONE = new HashMap<>();

    static {
        for (LedgerName name : List.of(LedgerName.PARTICIPATION, LedgerName.STRATEGY,
                LedgerName.COUNCIL)) {
            LedgerWriter writer = LedgerWriter.create(config(name));
            writer.start();
            if (!writer.awaitWriter(Duration.ofSeconds(60))) {
                throw new IllegalStateException(writer.health().reason());
            }
            WRITERS.put(name, writer);
        }
        append(STORY.ledgers);
    }

    private CityLedgers() {}

    private static LedgerWriterConfig config(LedgerName name) {
        try {
            return LedgerWriterConfig.of(TestKafka.bootstrapServers(), name, "dortmund",
                    Files.createTempDirectory("history-test-" + name)).withCreateTopics(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends what was written in memory since the last call; ids and order stay. */
    static synchronized void append(LedgerWriting ledgers) {
        ledgers.ledgers().forEach((name, entries) -> {
            int done = DONE.getOrDefault(name, 0);
            for (LedgerEntry entry : entries.subList(done, entries.size())) {
                append(name, entry);
            }
            DONE.put(name, entries.size());
        });
    }

    private static void append(LedgerName name, LedgerEntry entry) {
        List<ContentChange> content = new ArrayList<>();
        STORY.disclosing(entry.id()).ifPresent(
                disclosures -> content.add(new ContentChange(entry.id(), disclosures)));
        writer(name).append(new Append(List.of(EntryDraft.of(entry.id(), entry.source(),
                entry.type(), entry.time(), entry.subject(), entry.aggregateType(),
                entry.sequence(), entry.provenance(), entry.data())), content));
    }

    static LedgerWriter writer(LedgerName name) {
        LedgerWriter writer = WRITERS.get(name);
        if (writer == null) {
            throw new IllegalArgumentException("no ledger " + name);
        }
        return writer;
    }
}
