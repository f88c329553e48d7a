package de.beteiligungsbuch.eventstore.reader;

import java.util.List;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import de.beteiligungsbuch.ledger.LeafHash;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.MalformedEntry;

/**
 * An entry with what is worth computing away from the thread that fetches.
 *
 * @param offset in the topic
 */
public record HashedEntry(long offset, LedgerEntry entry, LeafHash leaf) {

    /** Fewer are not worth another thread. */
    private static final int WORTH_SHARING = 128;

    /**
     * Reads and hashes records, many at a time where there are many; their order stays.
     *
     * @throws LedgerBroken if one is no entry
     */
    public static List<HashedEntry> of(List<ConsumerRecord<byte[], byte[]>> records) {
        Stream<ConsumerRecord<byte[], byte[]>> stream = records.size() < WORTH_SHARING
                ? records.stream()
                : records.parallelStream();
        return stream.map(HashedEntry::of).toList();
    }

    static HashedEntry of(ConsumerRecord<byte[], byte[]> record) {
        try {
            return new HashedEntry(record.offset(), LedgerEntry.parse(record.value()),
                    LeafHash.ofEntry(record.value()));
        } catch (MalformedEntry e) {
            throw new LedgerBroken("the record at offset " + record.offset() + " of "
                    + record.topic() + " is no entry: " + e.getMessage(), e);
        }
    }
}
