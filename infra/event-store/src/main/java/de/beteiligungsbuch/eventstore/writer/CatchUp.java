package de.beteiligungsbuch.eventstore.writer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

import de.beteiligungsbuch.eventstore.reader.Consumers;
import de.beteiligungsbuch.eventstore.reader.EntryChain;
import de.beteiligungsbuch.eventstore.reader.HashedEntry;
import de.beteiligungsbuch.eventstore.reader.LedgerBroken;
import de.beteiligungsbuch.eventstore.topic.KafkaAnswers;
import de.beteiligungsbuch.ledger.LeafHash;
import de.beteiligungsbuch.ledger.LedgerEntry;

/** Brings the index up to the end of the ledger, checking every entry on the way. */
final class CatchUp implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Above the transaction timeout of any writer of ours and the time the broker takes to act on it. */
    private static final Duration FOREIGN_AFTER = Duration.ofSeconds(30);

    private final TopicPartition partition;
    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;
    private final LedgerIndex index;

    CatchUp(LedgerWriterConfig config, Admin admin, LedgerIndex index) {
        this.admin = admin;
        this.index = index;
        partition = new TopicPartition(config.ledger().topic(), 0);
        consumer = Consumers.reading(config.bootstrapServers(), partition);
    }

    /**
     * Reads everything that is committed now.
     *
     * @throws LedgerUnusable if entries are missing or stay uncommitted
     * @throws IndexDamaged   if the index is not what the ledger says; it must be made anew
     */
    void toTheEnd() {
        checkBeginning();
        readTo(stableEnd());
    }

    /** Reads what is committed now, however much is under way behind it. */
    void toWhatIsVisible() {
        checkBeginning();
        readTo(Consumers.end(consumer, partition));
    }

    private void readTo(long end) {
        IndexPosition position = index.position();
        EntryChain chain = position.chain();
        if (position.lastOffset() >= end) {
            return;
        }
        seek(position);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition) < end) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                take(records.records(partition), chain, position.nextIndex() > 0);
                deadline = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new TimeoutException(partition + " could not be read further than offset "
                        + consumer.position(partition) + " of " + end);
            }
        }
    }

    private void checkBeginning() {
        long beginning = Consumers.beginning(consumer, partition);
        if (beginning != 0) {
            throw new LedgerUnusable("topic " + partition.topic() + " begins at offset " + beginning
                    + ", must be 0: entries were deleted. Restore the topic from a copy.");
        }
    }

    /** The end, once no transaction is open before it. */
    private long stableEnd() {
        long wanted = lastWritten();
        long indexed = index.position().lastOffset();
        if (wanted <= indexed) {
            throw new LedgerUnusable("topic " + partition.topic() + " ends at offset " + wanted
                    + ", but the entry at offset " + indexed + " was acknowledged: entries were"
                    + " lost. Restore the topic; to accept the loss, empty the state folder.");
        }
        long deadline = System.nanoTime() + FOREIGN_AFTER.toNanos();
        while (true) {
            long stable = Consumers.end(consumer, partition);
            if (stable >= wanted) {
                return stable;
            }
            if (System.nanoTime() > deadline) {
                throw new LedgerUnusable("a transaction is open at offset " + stable + " of topic "
                        + partition.topic() + " (end " + wanted + ") and does not end: somebody"
                        + " else writes to the ledger. Find it with kafka-transactions.sh.");
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    private long lastWritten() {
        return KafkaAnswers.await(admin.listOffsets(Map.of(partition, OffsetSpec.latest()),
                new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                .partitionResult(partition)).offset();
    }

    /** Goes behind the last indexed entry, having looked whether it is still the same. */
    private void seek(IndexPosition position) {
        LeafHash last = position.lastLeaf();
        if (last == null) {
            consumer.seek(partition, 0);
            return;
        }
        consumer.seek(partition, position.lastOffset());
        ConsumerRecord<byte[], byte[]> record = first();
        if (record.offset() != position.lastOffset()
                || !LeafHash.ofEntry(record.value()).equals(last)) {
            throw new IndexDamaged("the index has another entry " + (position.nextIndex() - 1)
                    + " than the ledger at offset " + position.lastOffset());
        }
        consumer.seek(partition, position.lastOffset() + 1);
    }

    private ConsumerRecord<byte[], byte[]> first() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                return records.iterator().next();
            }
        }
        throw new TimeoutException("the last indexed entry could not be read from " + partition);
    }

    private void take(List<ConsumerRecord<byte[], byte[]>> records, EntryChain chain,
            boolean fromIndex) {
        try (IndexUpdate update = index.update()) {
            for (HashedEntry next : HashedEntry.of(records)) {
                chain.accept(next);
                LedgerEntry entry = next.entry();
                update.add(entry.index(), entry.id(), entry.subject(), entry.sequence(),
                        entry.provenance().request(), entry.bytes());
            }
            index.write(update, new IndexPosition(chain.nextIndex(), records.getLast().offset(),
                    chain.epoch(), chain.last()));
        } catch (LedgerBroken e) {
            if (fromIndex) {
                throw new IndexDamaged("the ledger does not go on where the index ends", e);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}
