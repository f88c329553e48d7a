package de.beteiligungsbuch.eventstore.reader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerEntry;

/**
 * Reads a ledger from an index on, every entry once and in order, each checked against the one
 * before. For one thread at a time. Errors of the network pass by themselves: call again.
 */
public final class LedgerReader implements AutoCloseable {

    private final LedgerReaderConfig config;
    private final TopicPartition partition;
    private final Consumer<byte[], byte[]> consumer;
    private @Nullable EntryChain chain;
    private final long fromIndex;
    private @Nullable LedgerBroken broken;

    private LedgerReader(LedgerReaderConfig config, long fromIndex) {
        this.config = config;
        this.fromIndex = fromIndex;
        partition = new TopicPartition(config.ledger().topic(), 0);
        consumer = Consumers.reading(config.bootstrapServers(), partition);
    }

    /**
     * A reader that delivers {@code fromIndex} first, having checked that it follows from the entry
     * before. The broker is first asked at the first poll.
     *
     * @param fromIndex from 0; may be the first that is not there yet
     */
    public static LedgerReader open(LedgerReaderConfig config, long fromIndex) {
        if (fromIndex < 0) {
            throw new IllegalArgumentException("an index is 0 or more, not " + fromIndex);
        }
        return new LedgerReader(config, fromIndex);
    }

    /**
     * The next entries, perhaps many thousand; none if none came in time. Those before a broken one
     * are delivered.
     *
     * @throws LedgerBroken at the first entry that does not follow, and from then on always
     */
    public List<LedgerEntry> poll(Duration timeout) {
        if (broken != null) {
            throw broken;
        }
        EntryChain known = chain == null ? begin() : chain;
        if (known == null) {
            return List.of();
        }
        List<LedgerEntry> followed = new ArrayList<>();
        try {
            for (HashedEntry next : read(consumer.poll(timeout).records(partition))) {
                known.accept(next);
                followed.add(next.entry());
            }
        } catch (LedgerBroken e) {
            broken = e;
            if (followed.isEmpty()) {
                throw e;
            }
        }
        return followed;
    }

    private static Iterable<HashedEntry> read(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            return HashedEntry.of(records);
        } catch (LedgerBroken e) {
            return () -> records.stream().map(HashedEntry::of).iterator(); // up to the broken one
        }
    }

    /** Goes to the place where reading begins; null if the ledger does not reach so far yet. */
    private @Nullable EntryChain begin() {
        if (fromIndex == 0) {
            consumer.seek(partition, 0);
            chain = EntryChain.fromTheBeginning();
            return chain;
        }
        try (IndexSearch search = new IndexSearch(config)) {
            search.find(fromIndex - 1).ifPresent(before -> {
                LedgerEntry entry = LedgerEntry.parse(before.value());
                consumer.seek(partition, before.offset() + 1);
                chain = EntryChain.after(fromIndex, entry.leafHash(), entry.epoch());
            });
        }
        return chain;
    }

    /** The index of the entry that will be delivered next. */
    public long nextIndex() {
        EntryChain known = chain;
        return known == null ? fromIndex : known.nextIndex();
    }

    /** Whether the ledger reaches to where this reader begins; known from the first poll on. */
    public boolean hasBegun() {
        return chain != null;
    }

    /**
     * How far this reader is from the end; asks the broker.
     *
     * @throws LedgerBroken if it met a broken entry: it will never come to the end
     */
    public LedgerEnd end() {
        if (broken != null) {
            throw broken;
        }
        long end = Consumers.end(consumer, partition);
        return new LedgerEnd(chain == null ? 0 : consumer.position(partition), end);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
