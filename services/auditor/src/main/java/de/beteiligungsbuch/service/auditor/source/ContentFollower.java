package de.beteiligungsbuch.service.auditor.source;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.MalformedEntry;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/** Reads the content of a ledger; of one event the latest record counts, a tombstone ends it. */
final class ContentFollower implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final LedgerName ledger;
    private final TopicPartition partition;
    private final Consumer<byte[], byte[]> consumer;
    private final Map<EventId, DisclosureLine> lines = new HashMap<>();

    ContentFollower(String servers, LedgerName ledger) {
        this.ledger = ledger;
        partition = new TopicPartition(ledger.contentTopic(), 0);
        consumer = Consumers.open(servers);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    /** Takes in what is committed by now. */
    void readToEnd() {
        long end = Consumers.end(consumer, partition);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                take(record);
                deadline = System.nanoTime() + PATIENCE.toNanos();
            }
            if (System.nanoTime() > deadline) {
                throw new CouldNotTell(partition.topic() + " gives nothing from offset "
                        + consumer.position(partition) + " on, though it ends at " + end);
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            EventId event = EventId.of(new String(record.key(), StandardCharsets.US_ASCII));
            byte[] value = record.value();
            if (value == null) {
                lines.remove(event);
            } else {
                lines.put(event, DisclosureLine.parse(value));
            }
        } catch (MalformedEntry | IllegalArgumentException e) {
            throw DoesNotHold.because(Finding.of(Verdict.COMMIT, ledger, "the record at offset "
                    + record.offset() + " of " + record.topic() + ": " + e.getMessage()), e);
        }
    }

    Map<EventId, DisclosureLine> lines() {
        return lines;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
