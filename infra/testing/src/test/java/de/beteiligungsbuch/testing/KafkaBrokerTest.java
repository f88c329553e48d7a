package de.beteiligungsbuch.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class KafkaBrokerTest {

    @Test
    void a_committed_record_is_there_after_kill_9_and_a_restart() throws Exception {
        try (var broker = KafkaBroker.start()) {
            createTopic(broker.bootstrapServers(), "ledger");
            commit(broker.bootstrapServers(), "ledger", "first");

            long before = broker.pid();
            broker.kill();
            assertThat(broker.alive()).isFalse();
            broker.restart();

            assertThat(broker.pid()).isNotEqualTo(before);
            commit(broker.bootstrapServers(), "ledger", "second");
            assertThat(committed(broker.bootstrapServers(), "ledger")).containsExactly("first",
                    "second");
        }
    }

    @Test
    void a_paused_broker_answers_again_when_it_is_resumed() throws Exception {
        try (var broker = KafkaBroker.start()) {
            createTopic(broker.bootstrapServers(), "ledger");
            broker.pause();
            assertThat(broker.alive()).isTrue();
            broker.resume();
            commit(broker.bootstrapServers(), "ledger", "first");
            assertThat(committed(broker.bootstrapServers(), "ledger")).containsExactly("first");
        }
    }

    @Test
    void its_data_stay_for_the_next_broker_on_another_port(@TempDir Path data) throws Exception {
        try (var broker = KafkaBroker.start(data, FreePort.any())) {
            createTopic(broker.bootstrapServers(), "ledger");
            commit(broker.bootstrapServers(), "ledger", "first");
        }
        try (var broker = KafkaBroker.start(data, FreePort.any())) {
            assertThat(committed(broker.bootstrapServers(), "ledger")).containsExactly("first");
        }
    }

    @Test
    void a_temporary_one_leaves_nothing_behind() {
        var broker = KafkaBroker.start();
        broker.close();
        assertThat(broker.data()).doesNotExist();
        assertThat(broker.alive()).isFalse();
    }

    @Test
    void its_transactions_reach_the_disk_before_they_are_acknowledged() throws Exception {
        var transactions = new ConfigResource(ConfigResource.Type.TOPIC, "__transaction_state");
        try (Admin admin = Admin
                .create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            assertThat(admin.describeConfigs(List.of(transactions)).all().get(10, SECONDS))
                    .extractingByKey(transactions)
                    .extracting(config -> config.get("flush.messages").value())
                    .isEqualTo("1");
            assertThat(admin.describeFeatures().featureMetadata().get(10, SECONDS)
                    .finalizedFeatures()).extractingByKey("transaction.version")
                    .extracting(FinalizedVersionRange::maxVersionLevel)
                    .isEqualTo((short) 2);
        }
    }

    @Test
    void names_of_tests_do_not_meet() {
        assertThat(TestKafka.name("ledger")).startsWith("ledger.")
                .isNotEqualTo(TestKafka.name("ledger"));
    }

    @Test
    void it_says_why_it_does_not_start(@TempDir Path data) throws Exception {
        try (var broker = KafkaBroker.start(data, FreePort.any())) {
            assertThat(broker.alive()).isTrue();
        }
        Files.writeString(data.resolve("log/meta.properties"), "version=1\nnode.id=7\n");
        int port = FreePort.any();
        try (var broker = KafkaBroker.start(data, port)) {
            assertThat(broker.alive()).as("a broker on somebody else's data").isFalse();
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("broker.log")
                    .hasMessageContaining("No readable meta.properties files found");
        }
    }

    private static void createTopic(String servers, String name) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.of((short) 1))))
                    .all().get(10, SECONDS);
        }
    }

    private static void commit(String servers, String topic, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "transactional.id", topic),
                new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, value)).get();
            producer.commitTransaction();
        }
    }

    private static List<String> committed(String servers, String topic) {
        var partition = new TopicPartition(topic, 0);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "isolation.level",
                        "read_committed"),
                new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var values = new ArrayList<String>();
            await().until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(each -> values.add(each.value()));
                return consumer.endOffsets(List.of(partition))
                        .equals(Map.of(partition, consumer.position(partition)));
            });
            return values;
        }
    }
}
