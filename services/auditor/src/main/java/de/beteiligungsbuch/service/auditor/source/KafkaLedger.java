package de.beteiligungsbuch.service.auditor.source;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.MalformedEntry;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.EntryBundle;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/** One ledger in Kafka, read from its beginning to where it ended when it was opened. */
final class KafkaLedger implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final LedgerName ledger;
    private final TopicPartition partition;
    private final Consumer<byte[], byte[]> consumer;
    private final Snapshot snapshot;
    private final Deque<byte[]> fetched = new ArrayDeque<>();
    private long next;
    private long eventsOf = -1;
    private List<EventId> events = List.of();

    private KafkaLedger(LedgerName ledger, Consumer<byte[], byte[]> consumer,
            Snapshot snapshot) {
        this.ledger = ledger;
        partition = new TopicPartition(ledger.topic(), 0);
        this.consumer = consumer;
        this.snapshot = snapshot;
        begin();
    }

    /** @param withContent whether the topic of its disclosures is there */
    static KafkaLedger open(String servers, LedgerName ledger, boolean withContent) {
        TopicPartition partition = new TopicPartition(ledger.topic(), 0);
        Consumer<byte[], byte[]> consumer = Consumers.open(servers);
        try {
            consumer.assign(List.of(partition));
            return new KafkaLedger(ledger, consumer,
                    Snapshot.of(servers, ledger, consumer, withContent));
        } catch (KafkaException e) {
            consumer.close();
            throw failed(partition, e);
        }
    }

    private void begin() {
        consumer.seek(partition, 0);
        fetched.clear();
        next = 0;
    }

    long size() {
        return snapshot.end().size();
    }

    Map<EventId, DisclosureLine> content() {
        return snapshot.content();
    }

    /** The entries of a bundle; reading in order is fast, going back begins anew. */
    EntryBundle bundle(BundleCoordinates bundle) {
        if (bundle.firstEntry() < next) {
            begin();
        }
        try {
            while (next < bundle.firstEntry()) {
                take();
            }
            List<byte[]> entries = new ArrayList<>(bundle.width());
            while (entries.size() < bundle.width()) {
                entries.add(take());
            }
            if (next == size()) {
                requireNothingMore();
            }
            remember(bundle, entries);
            return new EntryBundle(entries);
        } catch (KafkaException e) {
            throw failed(partition, e);
        }
    }

    /** The events of a bundle in order; those that are no entries are left out. */
    List<EventId> events(long bundle) {
        if (bundle != eventsOf) {
            bundle(BundleCoordinates.of(bundle, size()));
        }
        return events;
    }

    private void remember(BundleCoordinates bundle, List<byte[]> entries) {
        if (snapshot.content().isEmpty()) {
            eventsOf = bundle.index();
            return;
        }
        List<EventId> ids = new ArrayList<>();
        for (byte[] entry : entries) {
            try {
                ids.add(LedgerEntry.parse(entry).id());
            } catch (MalformedEntry noEntry) {
                // whoever checks the entries says so
            }
        }
        events = ids;
        eventsOf = bundle.index();
    }

    private byte[] take() {
        fetch();
        byte[] entry = fetched.pollFirst();
        if (entry == null) {
            throw new DoesNotHold(Finding.at(Verdict.INDEX, ledger, next, partition.topic()
                    + " ends after " + next + " entries, though its last says that it has "
                    + size()));
        }
        next++;
        return entry;
    }

    /** Records behind the one that says it is the last were slipped in. */
    private void requireNothingMore() {
        fetch();
        if (!fetched.isEmpty()) {
            throw new DoesNotHold(Finding.at(Verdict.INDEX, ledger, next, partition.topic()
                    + " has more records than the " + size() + " that its last one speaks of"));
        }
    }

    /** Waits until there is something fetched, or nothing left. */
    private void fetch() {
        long end = snapshot.end().offset();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (fetched.isEmpty() && consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(partition)) {
                byte[] value = record.value();
                if (record.offset() < end) {
                    fetched.add(value == null ? new byte[0] : value);
                }
            }
            if (System.nanoTime() > deadline) {
                throw new CouldNotTell(partition.topic() + " gives no entry " + next
                        + ", though it had " + size() + " when reading began");
            }
        }
    }

    static CouldNotTell failed(TopicPartition partition, KafkaException e) {
        return new CouldNotTell(partition.topic() + " cannot be read: " + Consumers.reason(e), e);
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** How far the ledger goes, and its content at the same time. */
    record Snapshot(LedgerEnd end, Map<EventId, DisclosureLine> content) {

        static Snapshot of(String servers, LedgerName ledger, Consumer<byte[], byte[]> consumer,
                boolean withContent) {
            if (!withContent) {
                return new Snapshot(LedgerEnd.of(consumer, ledger), Map.of());
            }
            try (ContentFollower content = new ContentFollower(servers, ledger)) {
                return settled(consumer, ledger, content);
            }
        }

        /** Both ends must be known of one time: what is erased meanwhile would look like a loss. */
        private static Snapshot settled(Consumer<byte[], byte[]> consumer, LedgerName ledger,
                ContentFollower content) {
            TopicPartition partition = new TopicPartition(ledger.topic(), 0);
            for (int attempt = 0; attempt < 50; attempt++) {
                long before = Consumers.end(consumer, partition);
                content.readToEnd();
                if (Consumers.end(consumer, partition) == before) {
                    return new Snapshot(LedgerEnd.of(consumer, ledger), content.lines());
                }
            }
            throw new CouldNotTell(ledger.topic()
                    + " is being written to all the time; export it with a checkpoint instead");
        }
    }
}
