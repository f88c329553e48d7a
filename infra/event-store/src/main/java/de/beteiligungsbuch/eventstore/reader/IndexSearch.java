package de.beteiligungsbuch.eventstore.reader;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerEntry;

/** Finds the Kafka offset of a ledger index: by bisection, as offsets grow with the index. */
final class IndexSearch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration POLL = Duration.ofMillis(200);

    private final TopicPartition partition;
    private final Consumer<byte[], byte[]> consumer;

    IndexSearch(LedgerReaderConfig config) {
        partition = new TopicPartition(config.ledger().topic(), 0);
        consumer = Consumers.probing(config.bootstrapServers(), partition);
    }

    /** The entry of that index with its offset; nothing if the ledger is shorter. */
    Optional<ConsumerRecord<byte[], byte[]>> find(long index) {
        long from = index; // markers only add offsets, so an entry is never before its index
        long to = Consumers.end(consumer, partition);
        while (from < to) {
            long middle = (from + to) >>> 1;
            ConsumerRecord<byte[], byte[]> record = firstFrom(middle, to);
            if (record == null) {
                to = middle;
                continue;
            }
            long found = LedgerEntry.parse(record.value()).index();
            if (found == index) {
                return Optional.of(record);
            }
            if (found < index) {
                from = record.offset() + 1;
            } else {
                to = middle;
            }
        }
        return Optional.empty();
    }

    /** The first entry at or after an offset, or null if there is none before the end. */
    private @Nullable ConsumerRecord<byte[], byte[]> firstFrom(long offset,
            long end) {
        consumer.seek(partition, offset);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition) < end) {
            Iterator<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL).iterator();
            if (records.hasNext()) {
                return records.next();
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(
                        "no answer from " + partition + " at offset " + offset);
            }
        }
        return null;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
