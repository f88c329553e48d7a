package de.beteiligungsbuch.service.strategy;

import java.nio.file.Path;
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
import de.beteiligungsbuch.testing.TestKafka;

/** The ledger of another service, which a test writes in its place. */
final class OtherLedger implements AutoCloseable {

    private final LedgerName name;
    private final EventCatalogue events;
    private final LedgerWriter writer;
    private final Map<EntityId, Long> sequences = new HashMap<>();

    OtherLedger(LedgerName name, EventCatalogue events, Path folder) {
        this.name = name;
        this.events = events;
        writer = LedgerWriter.create(LedgerWriterConfig
                .of(TestKafka.bootstrapServers(), name, "dortmund", folder)
                .withCreateTopics(true));
        writer.start();
        if (!writer.awaitWriter(Duration.ofSeconds(30))) {
            throw new IllegalStateException("no writer of " + name + ": " + writer.health());
        }
    }

    /** Records an event and returns its id. */
    EventId state(EntityId subject, Object event) {
        EventCatalogue.Kind kind = events.find(event.getClass());
        if (kind == null) {
            throw new IllegalArgumentException(event + " does not belong to " + name);
        }
        EventId id = EventId.next();
        long sequence = sequences.merge(subject, 0L, (was, none) -> was + 1);
        writer.append(new Append(List.of(EntryDraft.of(id, "/dortmund/" + name, kind.type(),
                Instant.now(), subject.toString(), kind.aggregateType(), sequence,
                new Provenance(ActorRole.CLERK, null, null, null, null, null),
                LedgerJson.mapper().writeValueAsBytes(event))), List.of()));
        return id;
    }

    @Override
    public void close() {
        writer.close();
    }
}
