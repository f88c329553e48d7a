package de.beteiligungsbuch.eventstore.fault;

import java.time.Duration;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.eventstore.TestLedger;
import de.beteiligungsbuch.eventstore.fault.Load.Outcome;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.eventstore.writer.RequestAlreadyRecorded;
import de.beteiligungsbuch.testing.KafkaBroker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class BrokenBrokerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int CALLERS = 8;
    /** One kill in five leaves a transaction open that is decided; see decision 12. */
    private static final int KILLS = 5;
    /** So often that it happens in a produce request and between two of them. */
    private static final int FENCED = 6;

    private final Map<String, Outcome> told = Load.outcomes();

    private long count(Outcome outcome) {
        return told.values().stream().filter(outcome::equals).count();
    }

    private void awaitMore(Outcome outcome, int units) {
        long wanted = count(outcome) + units;
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5))
                .until(() -> count(outcome) >= wanted);
    }

    @Test
    void a_caller_whose_commit_has_no_known_outcome_is_told_so_and_may_ask_again() {
        try (KafkaBroker broker = KafkaBroker.start()) {
            TestLedger ledger = TestLedger.create(broker.bootstrapServers());
            try (LedgerWriter writer = TestLedger
                    .started(ledger.writerConfig().withCallerDeadline(Duration.ofSeconds(2)))) {
                try (Load _ = new Load(writer, CALLERS, told::put)) {
                    awaitMore(Outcome.ACKNOWLEDGED, 100);
                    broker.pause();
                    awaitMore(Outcome.UNKNOWN, 1);
                    broker.resume();
                    assertThat(writer.awaitWriter(PATIENCE)).isTrue();
                    awaitMore(Outcome.ACKNOWLEDGED, 100);
                }
                told.replaceAll((thing, outcome) -> outcome == Outcome.UNKNOWN
                        ? askedAgain(writer, thing)
                        : outcome);
            }
            Verdict.check(ledger.readerConfig(), told);
        }
    }

    /** The same request once more: either it is recorded now, or it is said to have been. */
    private static Outcome askedAgain(LedgerWriter writer, String thing) {
        try {
            writer.append(Load.unitOfWork(thing));
        } catch (RequestAlreadyRecorded e) {
            assertThat(e.recorded().subject()).isEqualTo(thing);
        }
        return Outcome.ACKNOWLEDGED;
    }

    @Test
    void a_writer_goes_on_by_itself_when_a_killed_broker_is_back() {
        try (KafkaBroker broker = KafkaBroker.start()) {
            TestLedger ledger = TestLedger.create(broker.bootstrapServers());
            try (LedgerWriter writer = TestLedger.started(ledger.writerConfig());
                    Load _ = new Load(writer, CALLERS, told::put)) {
                for (int i = 0; i < KILLS; i++) {
                    awaitMore(Outcome.ACKNOWLEDGED, 100);
                    broker.kill();
                    broker.restart();
                    awaitMore(Outcome.ACKNOWLEDGED, 100);
                }
            }
            Verdict.check(ledger.readerConfig(), told);
        }
    }

    @Test
    void a_writer_that_a_late_request_fenced_goes_on_as_nobody_else_began() {
        TestLedger ledger = TestLedger.create();
        try (LedgerWriter writer = TestLedger.started(ledger.writerConfig());
                Load _ = new Load(writer, CALLERS, told::put)) {
            for (int epoch = 1; epoch <= FENCED; epoch++) {
                awaitMore(Outcome.ACKNOWLEDGED, 100);
                fence(ledger);
                long before = epoch;
                await().atMost(PATIENCE).until(() -> writer.health().epoch() > before);
            }
            awaitMore(Outcome.ACKNOWLEDGED, 100);
        }
        Verdict.check(ledger.readerConfig(), told);
    }

    /** What a producer does of which nothing more is heard. */
    private static void fence(TestLedger ledger) {
        try (Producer<byte[], byte[]> late = new KafkaProducer<>(
                Map.of("bootstrap.servers", ledger.bootstrapServers(), "transactional.id",
                        ledger.name().topic()),
                new ByteArraySerializer(), new ByteArraySerializer())) {
            late.initTransactions();
        }
    }
}
