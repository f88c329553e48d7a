package de.beteiligungsbuch.service.auditor.source;

import java.time.Duration;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.MalformedEntry;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/**
 * Where a ledger ends.
 *
 * @param size   entries, as the last one says
 * @param offset behind the last record or transaction marker
 */
record LedgerEnd(long size, long offset) {

    private static final Duration POLL = Duration.ofMillis(500);

    /** Finds the last entry: markers of transactions may stand behind it. */
    static LedgerEnd of(Consumer<byte[], byte[]> consumer, LedgerName ledger) {
        TopicPartition partition = new TopicPartition(ledger.topic(), 0);
        long end = Consumers.end(consumer, partition);
        byte[] last = null;
        for (long back = 16; last == null; back *= 16) {
            last = last(consumer, partition, Math.max(0, end - back), end);
            if (back >= end) {
                break;
            }
        }
        return new LedgerEnd(last == null ? 0 : size(ledger, last), end);
    }

    private static byte @Nullable [] last(Consumer<byte[], byte[]> consumer,
            TopicPartition partition, long from, long end) {
        consumer.seek(partition, from);
        byte[] last = null;
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(partition)) {
                if (record.offset() < end) {
                    byte[] value = record.value();
                    last = value == null ? new byte[0] : value;
                }
            }
        }
        return last;
    }

    private static long size(LedgerName ledger, byte[] last) {
        try {
            return LedgerEntry.parse(last).index() + 1;
        } catch (MalformedEntry e) {
            throw DoesNotHold.because(Finding.of(Verdict.APP_SCHEMA, ledger,
                    "the last record is no entry: " + e.getMessage()), e);
        }
    }
}
