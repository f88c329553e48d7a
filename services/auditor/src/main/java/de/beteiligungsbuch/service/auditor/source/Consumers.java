package de.beteiligungsbuch.service.auditor.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Kafka consumers that read committed records alone, in no group. */
final class Consumers {

    private static final int MEGABYTE = 1 << 20;

    private Consumers() {}

    static Consumer<byte[], byte[]> open(String servers) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", servers);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "none");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        settings.put("enable.metrics.push", false);
        settings.put("request.timeout.ms", 5_000);
        settings.put("default.api.timeout.ms", 15_000);
        settings.put("max.partition.fetch.bytes", 8 * MEGABYTE);
        settings.put("fetch.max.bytes", 8 * MEGABYTE);
        settings.put("max.poll.records", 10_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Where the next committed record will stand. */
    static long end(Consumer<?, ?> consumer, TopicPartition partition) {
        return Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
    }

    /** The cause that tells more than "failed to construct kafka consumer". */
    static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : reason(cause);
    }
}
