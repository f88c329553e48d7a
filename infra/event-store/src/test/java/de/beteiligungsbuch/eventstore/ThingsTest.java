package de.beteiligungsbuch.eventstore;

import java.time.Duration;
import java.util.List;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.eventstore.TestEvent.ThingBegun;
import de.beteiligungsbuch.eventstore.reader.LedgerReader;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.Provenance;

import static org.assertj.core.api.Assertions.assertThat;

class ThingsTest {

    @Test
    void an_appended_event_is_read_back() {
        TestLedger ledger = TestLedger.create();
        try (LedgerWriter writer = ledger.writer()) {
            KafkaEventStorageEngine engine = KafkaEventStorageEngine.builder().writer(writer)
                    .catalogue(TestEvent.CATALOGUE).build();
            engine.appendEvents(new GenericDomainEventMessage<>("Thing", "a", 0,
                    new ThingBegun("a", null), EntryMetaData.of(new Provenance(ActorRole.CITIZEN,
                            null, null, null, null, null))));
            assertThat(engine.readEvents("a").asStream().toList()).singleElement()
                    .satisfies(
                            e -> assertThat(e.getPayload()).isEqualTo(new ThingBegun("a", null)));
            try (LedgerReader reader = LedgerReader.open(ledger.readerConfig(), 2)) {
                List<LedgerEntry> entries = reader.poll(Duration.ofSeconds(5));
                assertThat(entries).hasSize(1);
            }
        }
    }
}
