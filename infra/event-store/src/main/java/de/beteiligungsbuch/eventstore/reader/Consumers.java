package de.beteiligungsbuch.eventstore.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Kafka consumers that read one partition, committed records only, in no group. */
public final class Consumers {

    private static final int MEGABYTE = 1 << 20;

    private Consumers() {}

    /** For reading much in a row. */
    public static Consumer<byte[], byte[]> reading(String bootstrapServers, TopicPartition from) {
        return assigned(from, settings(bootstrapServers, Map.of(
                "max.partition.fetch.bytes", 8 * MEGABYTE, "fetch.max.bytes", 8 * MEGABYTE,
                "max.poll.records", 20_000, "receive.buffer.bytes", MEGABYTE,
                "fetch.max.wait.ms", 250)));
    }

    /** For looking at one record here and there: fetches as little as the broker gives. */
    static Consumer<byte[], byte[]> probing(String bootstrapServers, TopicPartition from) {
        return assigned(from, settings(bootstrapServers, Map.of(
                "max.partition.fetch.bytes", 1, "fetch.max.bytes", 1, "max.poll.records", 1)));
    }

    /** Where the next committed record will stand: no record of an open transaction is before it. */
    public static long end(Consumer<?, ?> consumer, TopicPartition partition) {
        return only(consumer.endOffsets(List.of(partition)), partition);
    }

    /** Where the first record stands. */
    public static long beginning(Consumer<?, ?> consumer, TopicPartition partition) {
        return only(consumer.beginningOffsets(List.of(partition)), partition);
    }

    private static long only(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return Objects.requireNonNull(offsets.get(partition));
    }

    private static Consumer<byte[], byte[]> assigned(TopicPartition from,
            Map<String, Object> settings) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings,
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(from));
        return consumer;
    }

    private static Map<String, Object> settings(String bootstrapServers,
            Map<String, Object> fetching) {
        Map<String, Object> settings = new HashMap<>(fetching);
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "none");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        settings.put("enable.metrics.push", false);
        settings.put("request.timeout.ms", 5_000);
        settings.put("default.api.timeout.ms", 8_000);
        settings.put("reconnect.backoff.max.ms", 500);
        return settings;
    }
}
