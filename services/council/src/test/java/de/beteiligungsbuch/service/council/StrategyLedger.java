package de.beteiligungsbuch.service.council;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.beteiligungsbuch.eventstore.writer.Append;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.eventstore.writer.LedgerWriterConfig;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.Provenance;
import de.beteiligungsbuch.ledger.id.EntityId;
import de.beteiligungsbuch.strategy.StrategyEvents;
import de.beteiligungsbuch.testing.TestKafka;

/** The strategy's ledger, which a test writes in the place of its service. */
final class StrategyLedger implements AutoCloseable {

    private final LedgerWriter writer;
    private final Map<EntityId, Long> sequences = new HashMap<>();

    StrategyLedger() {
        try {
            writer = LedgerWriter.create(LedgerWriterConfig
                    .of(TestKafka.bootstrapServers(), LedgerName.STRATEGY, "dortmund",
                            Files.createTempDirectory("strategy"))
                    .withCreateTopics(true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer.start();
        if (!writer.awaitWriter(Duration.ofSeconds(60))) {
            throw new IllegalStateException("no writer: " + writer.health());
        }
    }

    void state(EntityId subject, Object event) {
        EventCatalogue.Kind kind = StrategyEvents.CATALOGUE.find(event.getClass());
        if (kind == null) {
            throw new IllegalArgumentException(event + " is none of the strategy's");
        }
        long sequence = sequences.merge(subject, 0L, (was, none) -> was + 1);
        writer.append(new Append(List.of(EntryDraft.of(EventId.next(), "/dortmund/strategy",
                kind.type(), Instant.now(), subject.toString(), kind.aggregateType(), sequence,
                new Provenance(ActorRole.EDITOR, null, null, null, null, null),
                LedgerJson.mapper().writeValueAsBytes(event))), List.of()));
    }

    @Override
    public void close() {
        writer.close();
    }
}
