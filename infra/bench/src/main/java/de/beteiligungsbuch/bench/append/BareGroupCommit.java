package de.beteiligungsbuch.bench.append;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The baseline of every append: a transactional producer, one thread that takes what waits, sends
 * it, commits, and wakes the callers. Same grouping and same producer settings as the event store's
 * writer; nothing is serialised, checked, chained or indexed.
 */
public final class BareGroupCommit implements AutoCloseable {

    private static final int MOST_ENTRIES = 500;
    private static final int MOST_BYTES = 512 * 1024;
    private static final long IDLE_MILLIS = 200;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Waiting(byte[] key, byte[] value, CompletableFuture<Boolean> outcome) {}

    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Thread thread;
    private volatile boolean open = true;

    /** Begins to commit into a topic, under its name as transactional id. */
    public BareGroupCommit(String bootstrapServers, String topic) {
        this.topic = topic;
        producer = new KafkaProducer<>(settings(bootstrapServers, topic), new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        thread = Thread.ofPlatform().name("bare-group-commit").daemon().start(this::run);
    }

    private static Map<String, Object> settings(String bootstrapServers, String topic) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("transactional.id", topic);
        settings.put("acks", "all");
        settings.put("linger.ms", 5);
        settings.put("batch.size", 1 << 20);
        settings.put("buffer.memory", 64L << 20);
        settings.put("transaction.timeout.ms", 10_000);
        settings.put("request.timeout.ms", 1_500);
        settings.put("delivery.timeout.ms", 6_000);
        settings.put("max.block.ms", 3_000);
        settings.put("retry.backoff.ms", 2);
        settings.put("retry.backoff.max.ms", 250);
        settings.put("reconnect.backoff.max.ms", 500);
        settings.put("enable.metrics.push", false);
        return settings;
    }

    /** Returns when the value is committed. */
    public void append(byte[] key, byte[] value) throws Exception {
        Waiting waiting = new Waiting(key, value, new CompletableFuture<>());
        queue.add(waiting);
        waiting.outcome().get(10, TimeUnit.SECONDS);
    }

    private void run() {
        try {
            while (open) {
                Waiting first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    commit(batch(first));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Waiting> batch(Waiting first) {
        List<Waiting> batch = new ArrayList<>();
        int bytes = 0;
        for (@Nullable
        Waiting next = first; next != null;) {
            batch.add(next);
            bytes += next.value().length;
            next = batch.size() >= MOST_ENTRIES || bytes >= MOST_BYTES ? null : queue.poll();
        }
        return batch;
    }

    private void commit(List<Waiting> batch) {
        try {
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
            for (Waiting waiting : batch) {
                sent.add(producer
                        .send(new ProducerRecord<>(topic, 0, waiting.key(), waiting.value())));
            }
            producer.commitTransaction();
            sent.getLast().resultNow();
            batch.forEach(waiting -> waiting.outcome().complete(true));
        } catch (RuntimeException e) {
            batch.forEach(waiting -> waiting.outcome().completeExceptionally(e));
            throw e;
        }
    }

    /** Ends after the transaction under way. */
    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
