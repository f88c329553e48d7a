package de.beteiligungsbuch.service.auditor.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.SignedCity;
import de.beteiligungsbuch.testing.KafkaBroker;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/** The way of an auditor: from a real broker to an export, from there to the verified history. */
class KafkaTest {

    private static final SignedCity CITY = new SignedCity();
    private static final KafkaBroker BROKER = KafkaBroker.start();
    private static final String SOURCE = "kafka:" + BROKER.bootstrapServers();

    @TempDir
    private Path folder;

    @BeforeAll
    static void given_ledgers_in_kafka() throws InterruptedException, ExecutionException {
        Set<LedgerName> ledgers = CITY.history.ledgers.ledgers().keySet();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
            admin.createTopics(ledgers.stream().map(name -> topic(name.topic())).toList()).all()
                    .get();
            admin.createTopics(List.of(topic(LedgerName.PARTICIPATION.contentTopic()))).all().get();
        }
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            producer.initTransactions();
            CITY.history.ledgers.ledgers().forEach((name, all) -> write(producer, name, all));
        }
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, 1, (short) 1);
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(Map.of("bootstrap.servers", BROKER.bootstrapServers(),
                "transactional.id", "auditor-test", "linger.ms", 5), new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Several transactions, one of them given up: markers take offsets, and so do dead records. */
    private static void write(KafkaProducer<byte[], byte[]> producer, LedgerName ledger,
            List<LedgerEntry> all) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int from = 0; from < all.size(); from += 100) {
            producer.beginTransaction();
            sent.add(send(producer, ledger.topic(), null, "given up".getBytes(US_ASCII)));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            for (LedgerEntry entry : all.subList(from, Math.min(all.size(), from + 100))) {
                sent.add(send(producer, ledger.topic(), entry.subject(), entry.bytes()));
                var content = CITY.content.get(entry.id());
                if (content != null) {
                    sent.add(send(producer, ledger.contentTopic(), entry.id().toString(),
                            content.bytes()));
                }
            }
            producer.commitTransaction();
        }
        assertThat(sent).isNotEmpty().allMatch(Future::isDone);
    }

    /** What fails is told when the transaction is committed. */
    private static Future<RecordMetadata> send(KafkaProducer<byte[], byte[]> producer, String topic,
            @Nullable String key, byte[] value) {
        return producer.send(new ProducerRecord<>(topic,
                key == null ? null : key.getBytes(US_ASCII), value));
    }

    @AfterAll
    static void stop_the_broker() {
        BROKER.close();
    }

    private List<Object> checkpoints(String option) {
        return CITY.history.ledgers.ledgers().keySet().stream().<Object>flatMap(ledger -> {
            var note = CITY.sign(ledger, CITY.source().all(ledger),
                    Instant.parse("2025-07-01T00:00:00Z"));
            return List.<Object>of(option, SignedCity.write(folder.resolve(ledger + ".checkpoint"),
                    note.toString())).stream();
        }).toList();
    }

    private static Auditor run(List<Object> checkpoints, Object... arguments) {
        return Auditor.run(Stream.concat(Arrays.stream(arguments), checkpoints.stream()).toArray());
    }

    @Test
    void what_is_exported_is_verified_and_replayed_without_the_broker() {
        Path export = folder.resolve("export");

        Auditor exported = run(checkpoints("--checkpoint"), "export", SOURCE, export);
        assertThat(exported.err()).isEmpty();
        assertThat(exported.out()).contains("participation: 608 entries", "signed")
                .doesNotContain("NOT SIGNED");

        Auditor verified = Auditor.run("verify", export, "--policy",
                CITY.policy(folder.resolve("policy")));
        assertThat(verified.out()).contains("ES HÄLT:");
        assertThat(verified.exitCode()).isZero();
        assertThat(Auditor.run("replay", export).out())
                .contains("Ausgabe 1: „Stadtstrategie“ (angenommen)");
    }

    @Test
    void the_broker_itself_is_held_against_kept_checkpoints() {
        Auditor verified = run(checkpoints("--checkpoint"), "verify", SOURCE, "--policy",
                CITY.policy(folder.resolve("policy")));

        assertThat(verified.out()).contains("ES HÄLT:", "the source has no tiles",
                "602 open, 1 withheld or erased");
        assertThat(verified.exitCode()).isZero();
    }

    @Test
    void what_was_erased_behind_the_checkpoint_is_no_loss() {
        List<Object> kept = new ArrayList<>(checkpoints("--checkpoint"));
        Path older = SignedCity.write(folder.resolve("participation.checkpoint"),
                CITY.sign(LedgerName.PARTICIPATION,
                        CITY.source().all(LedgerName.PARTICIPATION).subList(0, 500),
                        Instant.parse("2025-07-01T00:00:00Z")).toString());
        assertThat(kept).contains(older);

        Auditor verified = run(kept, "verify", SOURCE, "--policy",
                CITY.policy(folder.resolve("policy")));

        assertThat(verified.out()).contains("ES HÄLT:", "notSignedYet: 108");
    }

    @Test
    void an_export_without_checkpoints_says_that_nobody_signed() {
        assertThat(Auditor.run("export", SOURCE, folder.resolve("unsigned")).out())
                .contains("NOT SIGNED", "proves nothing");
    }

    @Test
    void a_broker_that_is_not_there_cannot_be_told() {
        Auditor replayed = Auditor.run("replay", "kafka:127.0.0.1:1");

        assertThat(replayed.exitCode()).isEqualTo(2);
        assertThat(replayed.err()).contains("E_UNAVAILABLE", "kafka:127.0.0.1:1");
    }
}
