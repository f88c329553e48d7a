package de.beteiligungsbuch.testing;

import java.util.UUID;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The broker that all tests of a JVM share; a container where Docker answers. */
public final class TestKafka {

    private TestKafka() {}

    /** What clients are given; the first call starts the broker. */
    public static String bootstrapServers() {
        return Shared.BOOTSTRAP_SERVERS;
    }

    /** The name with an ending that nothing else has: for a topic, a group, a transactional id. */
    public static String name(String prefix) {
        return prefix + "." + UUID.randomUUID().toString().substring(0, 8);
    }

    private static final class Shared {

        static final String BOOTSTRAP_SERVERS = Docker.answers()
                ? container()
                : KafkaBroker.startQuickly().bootstrapServers();

        // Testcontainers removes it when this JVM has ended.
        @SuppressWarnings("resource")
        private static String container() {
            var container = new KafkaContainer(DockerImageName.parse("apache/kafka:4.3.1"))
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                    .withEnv("KAFKA_ADD_PARTITIONS_TO_TXN_RETRY_BACKOFF_MS", "1")
                    .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS",
                            Integer.toString(BrokerReadiness.TRANSACTION_PARTITIONS));
            container.start();
            BrokerReadiness.establish(container.getBootstrapServers());
            return container.getBootstrapServers();
        }
    }
}
