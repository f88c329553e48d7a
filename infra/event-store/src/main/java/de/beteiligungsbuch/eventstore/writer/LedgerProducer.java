package de.beteiligungsbuch.eventstore.writer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerName;

/** The transactional producer of one ledger. Used by the writer's thread alone. */
final class LedgerProducer implements AutoCloseable {

    private final LedgerName ledger;
    private final Producer<byte[], byte[]> producer;

    LedgerProducer(String bootstrapServers, LedgerName ledger) {
        this.ledger = ledger;
        producer = new KafkaProducer<>(settings(bootstrapServers, ledger),
                new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> settings(String bootstrapServers, LedgerName ledger) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("transactional.id", ledger.topic());
        settings.put("acks", "all");
        // A transaction is one produce request: it waits for the commit, which flushes at once.
        settings.put("linger.ms", 5);
        settings.put("batch.size", 1 << 20);
        settings.put("buffer.memory", 64L << 20);
        settings.put("transaction.timeout.ms", 10_000);
        settings.put("request.timeout.ms", 1_500);
        settings.put("delivery.timeout.ms", 6_000);
        settings.put("max.block.ms", 3_000);
        // The markers of the transaction before may still be under way: ask again at once.
        settings.put("retry.backoff.ms", 2);
        settings.put("retry.backoff.max.ms", 250);
        settings.put("reconnect.backoff.max.ms", 500);
        settings.put("enable.metrics.push", false);
        return settings;
    }

    /** Fences whoever wrote before, and ends what it left open. */
    void takeOver() {
        producer.initTransactions();
    }

    /**
     * Writes a batch in one transaction. Whatever is thrown: the outcome is unknown.
     *
     * @return the Kafka offset of the last entry
     */
    long commit(Batch batch) {
        producer.beginTransaction();
        Future<RecordMetadata> last = null;
        for (ContentChange change : batch.content()) {
            last = producer.send(new ProducerRecord<>(ledger.contentTopic(), 0,
                    change.event().toString().getBytes(StandardCharsets.US_ASCII),
                    change.value()));
        }
        for (Batch.Entry entry : batch.entries()) {
            last = producer.send(new ProducerRecord<>(ledger.topic(), 0,
                    entry.draft().subject().getBytes(StandardCharsets.UTF_8), entry.bytes()));
        }
        producer.commitTransaction();
        return offset(last);
    }

    private static long offset(@Nullable Future<RecordMetadata> sent) {
        if (sent == null || !sent.isDone()) {
            throw new IllegalStateException("committed, but the record was not acknowledged");
        }
        return sent.resultNow().offset();
    }

    /** Ends it at once; what is under way stays unknown. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
