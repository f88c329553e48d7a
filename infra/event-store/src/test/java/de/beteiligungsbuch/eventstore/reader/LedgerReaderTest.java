package de.beteiligungsbuch.eventstore.reader;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.eventstore.TestLedger;
import de.beteiligungsbuch.eventstore.Things;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.ledger.LeafHash;
import de.beteiligungsbuch.ledger.LedgerEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LedgerReaderTest {

    private static final Duration POLL = Duration.ofMillis(250);

    private TestLedger ledger;

    @BeforeEach
    void create() {
        ledger = TestLedger.create();
    }

    private void recorded(int count) {
        try (LedgerWriter writer = ledger.writer()) {
            String thing = Things.next();
            for (int i = 0; i < count; i++) {
                writer.append(Things.append(Things.noted(thing, i)));
            }
        }
    }

    private List<LedgerEntry> read(long fromIndex) {
        List<LedgerEntry> entries = new ArrayList<>();
        try (LedgerReader reader = LedgerReader.open(ledger.readerConfig(), fromIndex)) {
            do {
                entries.addAll(reader.poll(POLL));
            } while (!reader.end().reached());
        }
        return entries;
    }

    /** Somebody writes past the writer. */
    private void forge(byte[] bytes) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", ledger.bootstrapServers()), new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(ledger.name().topic(), 0, null, bytes)).get();
        }
    }

    private byte[] next(long index, LeafHash previous, long epoch) {
        return Things.noted(Things.next(), 0).complete(index, epoch, previous);
    }

    @Test
    void reading_from_any_index_delivers_that_entry_first() {
        recorded(20);
        for (int from = 0; from < 22; from++) {
            assertThat(read(from)).as("from %d", from).hasSize(22 - from)
                    .first().extracting(LedgerEntry::index).isEqualTo((long) from);
        }
    }

    @Test
    void reading_from_the_entry_to_come_waits_for_it() {
        recorded(1);
        try (LedgerReader reader = LedgerReader.open(ledger.readerConfig(), 3)) {
            assertThat(reader.poll(POLL)).isEmpty();
            recorded(0);
            List<LedgerEntry> entries = new ArrayList<>();
            while (entries.isEmpty()) {
                entries.addAll(reader.poll(POLL));
            }
            assertThat(entries).extracting(LedgerEntry::index).containsExactly(3L);
        }
    }

    @Test
    void nothing_is_delivered_where_the_ledger_does_not_reach() {
        recorded(1);
        try (LedgerReader reader = LedgerReader.open(ledger.readerConfig(), 100)) {
            assertThat(reader.poll(POLL)).isEmpty();
            assertThat(reader.nextIndex()).isEqualTo(100);
        }
    }

    @Test
    void an_entry_that_skips_an_index_stops_reading_for_good() throws Exception {
        recorded(1);
        LedgerEntry last = read(0).getLast();
        forge(next(last.index() + 2, last.leafHash(), 1));
        try (LedgerReader reader = LedgerReader.open(ledger.readerConfig(), last.index() + 1)) {
            assertThatThrownBy(() -> poll(reader)).isInstanceOf(LedgerBroken.class)
                    .hasMessageContainingAll("ledgerindex is 4", "must be 3");
            assertThatThrownBy(() -> reader.poll(POLL)).isInstanceOf(LedgerBroken.class);
        }
    }

    @Test
    void what_stands_before_a_broken_entry_is_delivered() throws Exception {
        recorded(3);
        forge("no entry".getBytes(StandardCharsets.US_ASCII));
        List<LedgerEntry> delivered = new ArrayList<>();
        try (LedgerReader reader = LedgerReader.open(ledger.readerConfig(), 0)) {
            assertThatThrownBy(() -> {
                while (true) {
                    delivered.addAll(reader.poll(POLL));
                }
            }).isInstanceOf(LedgerBroken.class).hasMessageContaining("is no entry");
        }
        assertThat(delivered).hasSize(5);
    }

    @Test
    void an_entry_that_comes_twice_stops_reading() throws Exception {
        recorded(1);
        LedgerEntry last = read(0).getLast();
        forge(last.bytes());
        assertThatThrownBy(() -> read(0)).isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("ledgerindex is 2, must be 3");
    }

    @Test
    void an_entry_with_another_previous_hash_stops_reading() throws Exception {
        recorded(1);
        LedgerEntry last = read(0).getLast();
        LeafHash wrong = LeafHash.ofEntry(new byte[]{1});
        forge(next(last.index() + 1, wrong, 1));
        assertThatThrownBy(() -> read(0)).isInstanceOf(LedgerBroken.class)
                .hasMessageContainingAll("previous is " + wrong, "must be " + last.leafHash());
    }

    @Test
    void an_entry_of_an_earlier_epoch_stops_reading() throws Exception {
        recorded(1);
        recorded(0);
        LedgerEntry last = read(0).getLast();
        assertThat(last.epoch()).isEqualTo(2);
        forge(next(last.index() + 1, last.leafHash(), 1));
        assertThatThrownBy(() -> read(0)).isInstanceOf(LedgerBroken.class)
                .hasMessageContainingAll("writerepoch is 1", "at least 2");
    }

    @Test
    void a_record_that_is_no_entry_stops_reading() throws Exception {
        recorded(1);
        forge("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatThrownBy(() -> read(0)).isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("is no entry");
    }

    @Test
    void a_writer_refuses_a_ledger_that_somebody_else_wrote_to() throws Exception {
        recorded(1);
        LedgerEntry last = read(0).getLast();
        forge(next(last.index() + 2, last.leafHash(), 1));
        try (LedgerWriter writer = LedgerWriter.create(ledger.writerConfig())) {
            writer.start();
            assertThat(writer.awaitWriter(Duration.ofSeconds(3))).isFalse();
            assertThat(writer.health().reason()).contains("ledgerindex is 4, must be 3");
        }
    }

    private static void poll(LedgerReader reader) {
        for (int i = 0; i < 40; i++) {
            reader.poll(POLL);
        }
    }
}
