package de.beteiligungsbuch.eventstore.topic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What one topic's settings must be. */
final class TopicRules {

    private static final int REPLICAS = 3;
    private static final int IN_SYNC = 2;

    private final String topic;
    private final Map<String, String> exact = new LinkedHashMap<>();

    TopicRules(String topic) {
        this.topic = topic;
        exact.put("unclean.leader.election.enable", "false");
    }

    TopicRules neverDeleted() {
        exact.put("cleanup.policy", "delete");
        exact.put("retention.ms", "-1");
        exact.put("retention.bytes", "-1");
        return this;
    }

    TopicRules compacted() {
        exact.put("cleanup.policy", "compact");
        return this;
    }

    /**
     * Compares.
     *
     * @param replicas of the partition, where there are brokers enough to keep three
     * @throws UnsafeTopic with the first setting that is not as it must be
     */
    void check(Map<String, String> settings, int partitions, Optional<Integer> replicas) {
        if (partitions != 1) {
            throw UnsafeTopic.setting(topic, "the number of partitions", "" + partitions, "1");
        }
        exact.forEach((name, wanted) -> {
            String found = settings.getOrDefault(name, "absent");
            if (!found.equals(wanted)) {
                throw UnsafeTopic.setting(topic, name, found, wanted);
            }
        });
        if (replicas.isPresent()) {
            checkReplication(settings, replicas.get());
        }
    }

    private void checkReplication(Map<String, String> settings, int replicas) {
        if (replicas < REPLICAS) {
            throw UnsafeTopic.setting(topic, "the replication factor", "" + replicas,
                    "at least " + REPLICAS + " (there are brokers enough)");
        }
        String inSync = settings.getOrDefault("min.insync.replicas", "1");
        if (Integer.parseInt(inSync) < IN_SYNC) {
            throw UnsafeTopic.setting(topic, "min.insync.replicas", inSync,
                    "at least " + IN_SYNC + " (there are brokers enough)");
        }
    }
}
