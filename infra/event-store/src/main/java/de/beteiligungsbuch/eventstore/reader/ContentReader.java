package de.beteiligungsbuch.eventstore.reader;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;

/**
 * Follows the content of a ledger by offset. The topic is compacted: offsets have holes, and of one
 * event perhaps only the latest record is left. For one thread at a time.
 */
public final class ContentReader implements AutoCloseable {

    private final TopicPartition partition;
    private final Consumer<byte[], byte[]> consumer;

    private ContentReader(LedgerReaderConfig config, long fromOffset) {
        partition = new TopicPartition(config.ledger().contentTopic(), 0);
        consumer = Consumers.reading(config.bootstrapServers(), partition);
        consumer.seek(partition, fromOffset);
    }

    /**
     * A reader from an offset on.
     *
     * @param fromOffset 0, or what {@link #nextOffset()} said
     */
    public static ContentReader open(LedgerReaderConfig config, long fromOffset) {
        return new ContentReader(config, fromOffset);
    }

    /** The next records; none if none came in time. */
    public List<ContentRecord> poll(Duration timeout) {
        List<ContentRecord> records = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(timeout)) {
            EventId event = EventId.of(new String(record.key(), StandardCharsets.US_ASCII));
            byte[] value = record.value();
            records.add(new ContentRecord(record.offset(), event,
                    value == null ? null : Disclosures.parse(value)));
        }
        return records;
    }

    /** Where to go on: store it together with what was read. */
    public long nextOffset() {
        return consumer.position(partition);
    }

    /** The offset behind the last record that is committed now; asks the broker. */
    public long end() {
        return Consumers.end(consumer, partition);
    }

    /** Whether everything was read that is there now; asks the broker. */
    public boolean atEnd() {
        return nextOffset() >= end();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
