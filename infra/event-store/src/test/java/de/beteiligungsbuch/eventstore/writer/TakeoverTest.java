package de.beteiligungsbuch.eventstore.writer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.eventstore.LedgerInvariants;
import de.beteiligungsbuch.eventstore.TestLedger;
import de.beteiligungsbuch.eventstore.Things;
import de.beteiligungsbuch.eventstore.topic.LedgerTopics;
import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.RequestId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class TakeoverTest {

    private TestLedger ledger;
    private LedgerWriterConfig config;

    @BeforeEach
    void create() {
        ledger = TestLedger.create();
        config = ledger.writerConfig();
    }

    private static void append(LedgerWriter writer, String thing, int count) {
        for (int i = 0; i < count; i++) {
            writer.append(Things.append(Things.noted(thing, i)));
        }
    }

    @Test
    void a_second_writer_fences_the_first_and_nothing_is_lost_or_doubled() {
        String before = Things.next();
        String after = Things.next();
        try (LedgerWriter first = TestLedger.started(config)) {
            append(first, before, 3);
            try (LedgerWriter second = ledger.writer()) {
                EntryDraft refused = Things.noted(Things.next(), 0);
                assertThatThrownBy(() -> first.append(Things.append(refused)))
                        .isInstanceOf(NotTheWriter.class);
                assertThat(first.health().state()).isEqualTo(WriterHealth.State.STANDBY);
                append(second, after, 3);
                assertThat(second.entries(before, 0)).hasSize(3);
                assertThat(second.find(refused.id())).isEmpty();
                assertThat(second.health().epoch()).isEqualTo(2);
            }
        }
        assertThat(LedgerInvariants.check(ledger.readerConfig()))
                .extracting(LedgerEntry::subject)
                .filteredOn(s -> s.equals(before) || s.equals(after))
                .containsExactly(before, before, before, after, after, after);
    }

    @Test
    void a_fenced_writer_takes_over_again_only_if_told_to() {
        try (LedgerWriter first = TestLedger
                .started(config.withStandbyRetry(Duration.ofSeconds(1)));
                LedgerWriter second = ledger.writer()) {
            assertThatThrownBy(() -> append(first, Things.next(), 1))
                    .isInstanceOf(NotTheWriter.class);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> first.health().state() == WriterHealth.State.WRITER);
            assertThat(first.health().epoch()).isEqualTo(3);
            assertThatThrownBy(() -> append(second, Things.next(), 1))
                    .isInstanceOf(NotTheWriter.class);
        }
        LedgerInvariants.check(ledger.readerConfig());
    }

    @Test
    void a_writer_started_again_goes_on_where_it_ended() {
        String thing = Things.next();
        RequestId request = Things.request(thing, "digest");
        try (LedgerWriter writer = TestLedger.started(config)) {
            writer.append(Things.append(Things.noted(thing, 0, "", request)));
        }
        try (LedgerWriter writer = TestLedger.started(config)) {
            assertThat(writer.findRequest(request.id())).isPresent();
            writer.append(Things.append(Things.noted(thing, 1)));
            assertThat(writer.entries(thing, 0)).hasSize(2);
            assertThat(writer.health().epoch()).isEqualTo(2);
        }
    }

    @Test
    void a_lost_index_is_made_again_from_the_ledger() throws IOException {
        String thing = Things.next();
        RequestId request = Things.request(thing, "digest");
        RecordedRequest recorded;
        try (LedgerWriter writer = TestLedger.started(config)) {
            writer.append(Things.append(Things.noted(thing, 0, "", request),
                    Things.noted(thing, 1, "", request)));
            recorded = writer.findRequest(request.id()).orElseThrow();
        }
        IndexStore.delete(config.stateDir().resolve("index"));
        try (LedgerWriter writer = TestLedger.started(config)) {
            assertThat(writer.findRequest(request.id())).contains(recorded);
            assertThat(writer.entries(thing, 0)).hasSize(2);
            writer.append(Things.append(Things.noted(thing, 2)));
        }
        LedgerInvariants.check(ledger.readerConfig());
    }

    @Test
    void a_corrupt_index_is_made_again_from_the_ledger() throws IOException {
        String thing = Things.next();
        try (LedgerWriter writer = TestLedger.started(config)) {
            append(writer, thing, 5);
        }
        for (Path file : files(config.stateDir().resolve("index"))) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < bytes.length; i += 7) {
                bytes[i] ^= 0x55;
            }
            Files.write(file, bytes);
        }
        try (LedgerWriter writer = TestLedger.started(config)) {
            assertThat(writer.entries(thing, 0)).hasSize(5);
            writer.append(Things.append(Things.noted(thing, 5)));
        }
        LedgerInvariants.check(ledger.readerConfig());
    }

    @Test
    void an_index_found_damaged_while_writing_is_made_again_and_writing_goes_on() {
        String thing = Things.next();
        try (LedgerWriter writer = TestLedger.started(config)) {
            append(writer, thing, 5);
            writer.report(new IndexDamaged("a block has a wrong checksum"));
            await().until(() -> writer.metrics().takeovers() == 2);
            assertThat(writer.entries(thing, 0)).hasSize(5);
            writer.append(Things.append(Things.noted(thing, 5)));
        }
        LedgerInvariants.check(ledger.readerConfig());
    }

    @Test
    void a_truncated_index_is_made_again_from_the_ledger() throws IOException {
        String thing = Things.next();
        try (LedgerWriter writer = TestLedger.started(config)) {
            append(writer, thing, 5);
        }
        for (Path file : files(config.stateDir().resolve("index"))) {
            if (file.toString().endsWith(".sst")) {
                Files.write(file, new byte[0]);
            }
        }
        try (LedgerWriter writer = TestLedger.started(config)) {
            assertThat(writer.entries(thing, 0)).hasSize(5);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void an_index_of_another_ledger_is_made_again_from_this_one() throws IOException {
        TestLedger other = TestLedger.create();
        String thing = Things.next();
        try (LedgerWriter writer = TestLedger.started(other.writerConfig(config.stateDir()))) {
            append(writer, Things.next(), 3);
        }
        Files.delete(config.stateDir().resolve("topic-id"));
        try (LedgerWriter writer = ledger.writer()) {
            append(writer, thing, 7);
        }
        try (LedgerWriter writer = TestLedger.started(config)) {
            assertThat(writer.entries(thing, 0)).hasSize(7);
        }
        LedgerInvariants.check(ledger.readerConfig());
    }

    @Test
    void a_topic_that_was_made_again_is_refused() {
        TestLedger.started(config).close();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", ledger.bootstrapServers()))) {
            await().ignoreExceptions().until(() -> {
                admin.deleteTopics(List.of(ledger.name().topic())).all().get();
                return true;
            });
            await().until(() -> !admin.listTopics().names().get().contains(ledger.name().topic()));
            LedgerTopics.create(admin, ledger.name());
        }
        assertStopped(config, "deleted and made again");
    }

    @Test
    void a_ledger_whose_first_entries_were_deleted_is_refused() throws Exception {
        try (LedgerWriter writer = TestLedger.started(config)) {
            append(writer, Things.next(), 3);
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", ledger.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of()).all().get();
            admin.deleteRecords(Map.of(new TopicPartition(ledger.name().topic(), 0),
                    RecordsToDelete.beforeOffset(2))).all().get();
        }
        assertStopped(config, "begins at offset 2, must be 0");
    }

    @Test
    void a_ledger_of_another_municipality_is_refused() {
        TestLedger.started(config).close();
        LedgerWriterConfig other = LedgerWriterConfig.of(ledger.bootstrapServers(), ledger.name(),
                "anderstadt", config.stateDir());
        assertStopped(other, "of teststadt, this writer is for");
    }

    @Test
    void a_topic_that_does_not_exist_is_refused_by_name() {
        LedgerWriterConfig missing = LedgerWriterConfig.of(ledger.bootstrapServers(),
                new de.beteiligungsbuch.ledger.LedgerName("missing"), "teststadt",
                config.stateDir());
        assertStopped(missing, "ledger.missing does not exist");
    }

    private static void assertStopped(LedgerWriterConfig config, String reason) {
        try (LedgerWriter writer = LedgerWriter.create(config)) {
            writer.start();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> writer.health().state() == WriterHealth.State.STOPPED);
            assertThat(writer.health().reason()).contains(reason);
            assertThatThrownBy(() -> append(writer, Things.next(), 1))
                    .isInstanceOf(NotTheWriter.class).hasMessageContaining(reason);
            assertThatThrownBy(() -> writer.entries("any", 0)).isInstanceOf(NotTheWriter.class);
        }
    }

    @Test
    void a_state_folder_in_use_is_said_to_be_in_use() {
        try (LedgerWriter first = TestLedger.started(config);
                LedgerWriter second = LedgerWriter.create(config)) {
            second.start();
            await().until(() -> second.health().reason().contains("in use"));
            append(first, Things.next(), 1);
        }
    }
}
