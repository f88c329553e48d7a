package de.beteiligungsbuch.eventstore.topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.testing.TestKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LedgerTopicsTest {

    private static final Map<String, String> SAFE = Map.of("cleanup.policy", "delete",
            "retention.ms", "-1", "retention.bytes", "-1", "unclean.leader.election.enable",
            "false", "min.insync.replicas", "2");

    private final LedgerName ledger = new LedgerName(
            "t" + UUID.randomUUID().toString().substring(0, 8));

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()));
    }

    @Test
    void topics_as_we_make_them_are_safe() {
        LedgerTopics.create(TestKafka.bootstrapServers(), ledger);
        assertThat(LedgerTopics.check(TestKafka.bootstrapServers(), ledger)).isNotNull();
    }

    @Test
    void making_topics_twice_leaves_them_as_they_are() {
        LedgerTopics.create(TestKafka.bootstrapServers(), ledger);
        var before = LedgerTopics.check(TestKafka.bootstrapServers(), ledger);
        LedgerTopics.create(TestKafka.bootstrapServers(), ledger);
        assertThat(LedgerTopics.check(TestKafka.bootstrapServers(), ledger)).isEqualTo(before);
    }

    @Test
    void a_single_broker_writes_every_entry_through_to_the_disk() throws Exception {
        LedgerTopics.create(TestKafka.bootstrapServers(), ledger);
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, ledger.topic());
        try (Admin admin = admin()) {
            assertThat(admin.describeConfigs(List.of(topic)).all().get())
                    .hasEntrySatisfying(topic, settings -> assertThat(
                            settings.get("flush.messages").value()).isEqualTo("1"));
        }
    }

    @ParameterizedTest
    @CsvSource({"cleanup.policy, compact", "retention.ms, 604800000", "retention.bytes, 1000000",
            "unclean.leader.election.enable, true"})
    void a_ledger_topic_that_could_lose_entries_is_refused_by_the_setting(String setting,
            String value) throws Exception {
        LedgerTopics.create(TestKafka.bootstrapServers(), ledger);
        try (Admin admin = admin()) {
            admin.incrementalAlterConfigs(Map.of(
                    new ConfigResource(ConfigResource.Type.TOPIC, ledger.topic()),
                    List.of(new AlterConfigOp(new ConfigEntry(setting, value),
                            AlterConfigOp.OpType.SET))))
                    .all().get();
            assertThatThrownBy(() -> LedgerTopics.check(admin, ledger))
                    .isInstanceOf(UnsafeTopic.class)
                    .hasMessageContainingAll(ledger.topic(), setting, value);
        }
    }

    @Test
    void a_ledger_of_two_partitions_is_refused() throws Exception {
        LedgerTopics.create(TestKafka.bootstrapServers(), ledger);
        try (Admin admin = admin()) {
            admin.createPartitions(Map.of(ledger.topic(), NewPartitions.increaseTo(2))).all().get();
            assertThatThrownBy(() -> LedgerTopics.check(admin, ledger))
                    .isInstanceOf(UnsafeTopic.class).hasMessageContaining("partitions is 2");
        }
    }

    @Test
    void a_missing_content_topic_is_refused_by_name() throws Exception {
        LedgerTopics.create(TestKafka.bootstrapServers(), ledger);
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(ledger.contentTopic())).all().get();
            assertThatThrownBy(() -> LedgerTopics.check(admin, ledger))
                    .isInstanceOf(UnsafeTopic.class).hasMessageContaining(ledger.contentTopic());
        }
    }

    @Test
    void where_there_are_three_brokers_one_copy_is_too_few() {
        TopicRules rules = new TopicRules("ledger.x").neverDeleted();
        assertThatThrownBy(() -> rules.check(SAFE, 1, Optional.of(1)))
                .isInstanceOf(UnsafeTopic.class).hasMessageContaining("replication factor is 1");
        assertThatNoException().isThrownBy(() -> rules.check(SAFE, 1, Optional.of(3)));
    }

    @Test
    void where_there_are_three_brokers_two_must_have_an_entry_before_it_counts() {
        TopicRules rules = new TopicRules("ledger.x").neverDeleted();
        Map<String, String> careless = new java.util.HashMap<>(SAFE);
        careless.put("min.insync.replicas", "1");
        assertThatThrownBy(() -> rules.check(careless, 1, Optional.of(3)))
                .isInstanceOf(UnsafeTopic.class).hasMessageContaining("min.insync.replicas is 1");
    }
}
