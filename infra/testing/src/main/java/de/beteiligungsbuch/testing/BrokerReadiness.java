package de.beteiligungsbuch.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The last step of a broker's start: its transaction log exists and is written through to disk. */
public final class BrokerReadiness {

    static final int TRANSACTION_PARTITIONS = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private BrokerReadiness() {}

    /**
     * Returns when the broker answers and can take transactions. A single broker acknowledges a
     * transaction only when its state has reached the disk, because no replica could give it back.
     *
     * @throws IllegalStateException if it does not answer in time
     */
    public static void establish(String bootstrapServers) {
        try (Admin admin = Admin
                .create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var transactions = new NewTopic("__transaction_state",
                    Optional.of(TRANSACTION_PARTITIONS), Optional.of((short) 1))
                    .configs(Map.of("cleanup.policy", "compact", "compression.type", "uncompressed",
                            "segment.bytes", "104857600", "min.insync.replicas", "1",
                            "unclean.leader.election.enable", "false", "flush.messages", "1"));
            admin.createTopics(List.of(transactions)).all().get(PATIENCE.toSeconds(),
                    TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("the broker at " + bootstrapServers
                        + " does not keep transactions: " + e.getCause(), e);
            }
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("the broker at " + bootstrapServers
                    + " does not answer within " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the broker", e);
        }
    }
}
