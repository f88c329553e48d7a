package de.beteiligungsbuch.eventstore.writer;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.requests.TransactionResult;

import de.beteiligungsbuch.eventstore.topic.KafkaAnswers;
import de.beteiligungsbuch.ledger.LedgerName;

/**
 * Ends transactions whose end a broker decided, and forgot to write. A broker that was killed
 * between the decision and the end of a transaction, and then is the only one that has the
 * partition, takes the partition for a deleted one while it starts, and skips it: what was
 * committed and acknowledged stays invisible. See docs/decisions/0012.
 */
final class LostMarkers {

    private static final Logger LOG = System.getLogger(LostMarkers.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofMillis(20);

    private final String transactionalId;
    private final List<TopicPartition> partitions;
    private final Admin admin;
    private final TransactionMarkers markers;

    LostMarkers(LedgerWriterConfig config, Admin admin) {
        LedgerName ledger = config.ledger();
        transactionalId = ledger.topic();
        partitions = List.of(new TopicPartition(ledger.topic(), 0),
                new TopicPartition(ledger.contentTopic(), 0));
        this.admin = admin;
        markers = new TransactionMarkers(config.bootstrapServers());
    }

    /** Whether every transaction has ended in both partitions. */
    boolean none() {
        return partitions.stream()
                .allMatch(each -> end(each, IsolationLevel.READ_COMMITTED) == end(each,
                        IsolationLevel.READ_UNCOMMITTED));
    }

    private long end(TopicPartition partition, IsolationLevel seen) {
        return KafkaAnswers.await(admin.listOffsets(Map.of(partition, OffsetSpec.latest()),
                new ListOffsetsOptions(seen)).partitionResult(partition)).offset();
    }

    /**
     * Writes what was forgotten. To be called before the producer's start, which makes the
     * coordinator forget its decision too.
     *
     * @param acknowledged the offset of the last entry that is known to be committed, or -1
     */
    void write(long acknowledged) {
        Optional<TransactionDescription> decided = decided();
        if (decided.isEmpty()) {
            return;
        }
        TransactionDescription transaction = decided.get();
        Optional<ProducerState> inLedger = open(partitions.getFirst(), transaction);
        for (TopicPartition partition : partitions) {
            open(partition, transaction).ifPresent(
                    producer -> outcome(transaction, producer, inLedger, acknowledged).ifPresent(
                            result -> end(partition, producer, result)));
        }
    }

    /** The last transaction, once it is not about to end. */
    private Optional<TransactionDescription> decided() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            TransactionDescription transaction;
            try {
                transaction = KafkaAnswers.await(admin
                        .describeTransactions(List.of(transactionalId))
                        .description(transactionalId));
            } catch (TransactionalIdNotFoundException e) {
                return Optional.empty(); // nothing was ever written
            }
            switch (transaction.state()) {
                case PREPARE_COMMIT, PREPARE_ABORT, PREPARE_EPOCH_FENCE -> {
                    if (System.nanoTime() > deadline) {
                        throw new TimeoutException("the last transaction of " + transactionalId
                                + " does not end: " + transaction.state());
                    }
                    LockSupport.parkNanos(AGAIN.toNanos());
                }
                default -> {
                    return Optional.of(transaction);
                }
            }
        }
    }

    private Optional<ProducerState> open(TopicPartition partition,
            TransactionDescription transaction) {
        return KafkaAnswers.await(admin.describeProducers(List.of(partition))
                .partitionResult(partition)).activeProducers().stream()
                .filter(producer -> producer.producerId() == transaction.producerId()
                        && producer.currentTransactionStartOffset().isPresent())
                .findAny();
    }

    /**
     * What was decided. A transaction of the epoch before the coordinator's is the last one; of the
     * coordinator's epoch would be one that has just begun, of which nothing is decided. Entries
     * that were acknowledged are committed, whatever the coordinator knows.
     */
    private static Optional<TransactionResult> outcome(TransactionDescription transaction,
            ProducerState producer, Optional<ProducerState> inLedger, long acknowledged) {
        if (inLedger.isPresent()
                && inLedger.get().currentTransactionStartOffset().getAsLong() <= acknowledged) {
            return Optional.of(TransactionResult.COMMIT);
        }
        if (producer.producerEpoch() + 1 != transaction.producerEpoch()) {
            return Optional.empty();
        }
        return switch (transaction.state()) {
            case COMPLETE_COMMIT -> Optional.of(TransactionResult.COMMIT);
            case COMPLETE_ABORT -> Optional.of(TransactionResult.ABORT);
            default -> Optional.empty();
        };
    }

    private void end(TopicPartition partition, ProducerState producer, TransactionResult result) {
        LOG.log(Level.WARNING, "the broker forgot to end a transaction in " + partition
                + " at offset " + producer.currentTransactionStartOffset().getAsLong()
                + "; it is ended now: " + result);
        markers.end(partition, leader(partition), producer, result);
    }

    private Node leader(TopicPartition partition) {
        String topic = partition.topic();
        return KafkaAnswers.await(Objects.requireNonNull(
                admin.describeTopics(List.of(topic)).topicNameValues().get(topic)))
                .partitions().getFirst().leader();
    }
}
