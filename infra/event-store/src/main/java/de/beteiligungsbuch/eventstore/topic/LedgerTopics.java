package de.beteiligungsbuch.eventstore.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import de.beteiligungsbuch.ledger.LedgerName;

import static de.beteiligungsbuch.eventstore.topic.KafkaAnswers.await;

/** Makes the topics of a ledger with safe settings, and refuses unsafe ones. */
public final class LedgerTopics {

    /** From so many brokers on, a ledger is kept three times. */
    private static final int REPLICATED = 3;
    /** A day in milliseconds: how long the bytes of an erased text may outlive their erasure. */
    private static final String ERASED_WITHIN_MS = "86400000";

    private static final Duration HEARD_OF = Duration.ofSeconds(10);
    private static final Duration ASK_AGAIN = Duration.ofMillis(20);

    private LedgerTopics() {}

    /** As {@link #create(Admin, LedgerName)}, on a connection of its own. */
    public static void create(String bootstrapServers, LedgerName ledger) {
        try (Admin admin = admin(bootstrapServers)) {
            create(admin, ledger);
        }
    }

    /** Creates what is missing of the ledger's two topics, to be seen on return; leaves the others. */
    public static void create(Admin admin, LedgerName ledger) {
        int brokers = brokers(admin);
        createTopic(admin, brokers, ledger.topic(), ledgerSettings(brokers));
        createTopic(admin, brokers, ledger.contentTopic(), contentSettings(brokers));
    }

    /** As {@link #check(Admin, LedgerName)}, on a connection of its own. */
    public static Uuid check(String bootstrapServers, LedgerName ledger) {
        try (Admin admin = admin(bootstrapServers)) {
            return check(admin, ledger);
        }
    }

    /**
     * Checks both topics.
     *
     * @return the id that the cluster gave the ledger's topic: another one means another topic,
     *         even under the same name
     * @throws UnsafeTopic if one is missing or could lose entries
     */
    public static Uuid check(Admin admin, LedgerName ledger) {
        int brokers = brokers(admin);
        TopicDescription description = checkTopic(admin, brokers, ledger.topic(),
                new TopicRules(ledger.topic()).neverDeleted());
        checkTopic(admin, brokers, ledger.contentTopic(),
                new TopicRules(ledger.contentTopic()).compacted());
        return description.topicId();
    }

    private static TopicDescription checkTopic(Admin admin, int brokers, String topic,
            TopicRules rules) {
        TopicDescription description = find(admin, topic)
                .orElseThrow(() -> UnsafeTopic.missing(topic));
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Map<String, String> settings = new HashMap<>();
        await(Objects.requireNonNull(
                admin.describeConfigs(List.of(resource)).values().get(resource))).entries()
                .forEach(entry -> settings.put(entry.name(), entry.value()));
        rules.check(settings, description.partitions().size(),
                brokers >= REPLICATED
                        ? Optional.of(description.partitions().getFirst().replicas()
                                .size())
                        : Optional.empty());
        return description;
    }

    private static Optional<TopicDescription> find(Admin admin, String topic) {
        try {
            return Optional.of(await(Objects.requireNonNull(
                    admin.describeTopics(List.of(topic)).topicNameValues().get(topic))));
        } catch (UnknownTopicOrPartitionException e) {
            return Optional.empty();
        }
    }

    private static void createTopic(Admin admin, int brokers, String topic,
            Map<String, String> settings) {
        short replicas = (short) (brokers >= REPLICATED ? REPLICATED : 1);
        try {
            await(admin.createTopics(Set.of(new NewTopic(topic, 1, replicas).configs(settings)))
                    .all());
        } catch (TopicExistsException e) {
            return; // what it is like is for check() to say
        }
        awaitTopic(admin, topic);
    }

    /** A broker that is asked may not have heard yet of a topic that the controller has made. */
    private static void awaitTopic(Admin admin, String topic) {
        long deadline = System.nanoTime() + HEARD_OF.toNanos();
        while (find(admin, topic).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw UnsafeTopic.missing(topic);
            }
            LockSupport.parkNanos(ASK_AGAIN.toNanos());
        }
    }

    private static Map<String, String> ledgerSettings(int brokers) {
        Map<String, String> settings = new HashMap<>(durable(brokers));
        settings.put("cleanup.policy", "delete");
        settings.put("retention.ms", "-1");
        settings.put("retention.bytes", "-1");
        return settings;
    }

    private static Map<String, String> contentSettings(int brokers) {
        Map<String, String> settings = new HashMap<>(durable(brokers));
        settings.put("cleanup.policy", "compact");
        settings.put("max.compaction.lag.ms", ERASED_WITHIN_MS);
        settings.put("segment.ms", ERASED_WITHIN_MS);
        settings.put("min.cleanable.dirty.ratio", "0.1");
        return settings;
    }

    private static Map<String, String> durable(int brokers) {
        // One broker has nobody to copy from after a power cut: it writes through to the disk.
        return brokers >= REPLICATED
                ? Map.of("min.insync.replicas", "2", "unclean.leader.election.enable", "false",
                        "compression.type", "producer")
                : Map.of("flush.messages", "1", "unclean.leader.election.enable", "false",
                        "compression.type", "producer");
    }

    private static int brokers(Admin admin) {
        return await(admin.describeCluster().nodes()).size();
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers,
                "request.timeout.ms", 5_000, "default.api.timeout.ms", 10_000,
                "enable.metrics.push", false));
    }
}
