package de.beteiligungsbuch.eventstore.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.eventstore.LedgerInvariants;
import de.beteiligungsbuch.eventstore.TestLedger;
import de.beteiligungsbuch.eventstore.fault.Load.Outcome;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StoppedWriterTest {

    private static final int KILLS = 6;
    private static final long SEED = 20_250_522;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Outcome> told = Load.outcomes();

    private long acknowledged() {
        return told.values().stream().filter(Outcome.ACKNOWLEDGED::equals).count();
    }

    private void awaitMore(int units) {
        long wanted = acknowledged() + units;
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1))
                .until(() -> acknowledged() >= wanted);
    }

    @Test
    void whatever_was_acknowledged_survives_killing_the_writer_again_and_again() throws Exception {
        TestLedger ledger = TestLedger.create();
        Path stateDir = ledger.folder().resolve("state");
        Random random = new Random(SEED);
        for (int i = 0; i < KILLS; i++) {
            WriterProcess writer = WriterProcess.start(ledger, stateDir, told);
            awaitMore(1 + random.nextInt(200));
            writer.kill();
        }
        try (LedgerWriter writer = TestLedger.started(ledger.writerConfig(stateDir))) {
            assertThat(writer.health().epoch()).isEqualTo(KILLS + 1);
            told.forEach((thing, outcome) -> {
                if (outcome == Outcome.ACKNOWLEDGED) {
                    assertThat(writer.findRequest(Load.request(thing).id())).isPresent();
                }
            });
        }
        Verdict.check(ledger.readerConfig(), told);
    }

    @Test
    void a_writer_that_was_stopped_in_a_commit_acknowledges_nothing_after_another_took_over()
            throws Exception {
        TestLedger ledger = TestLedger.create();
        WriterProcess zombie = WriterProcess.start(ledger, ledger.folder().resolve("zombie"), told);
        try {
            awaitMore(100);
            zombie.signal("STOP");
            try (LedgerWriter successor = ledger.writer();
                    Load _ = new Load(successor, 4, told::put)) {
                awaitMore(100);
                zombie.signal("CONT");
                await().atMost(PATIENCE).until(() -> zombie.state().equals("STANDBY"));
                awaitMore(100);
                assertThat(successor.health().epoch()).isEqualTo(2);
            }
        } finally {
            zombie.kill();
        }
        Verdict.check(ledger.readerConfig(), told);
        assertThat(LedgerInvariants.check(ledger.readerConfig()).getLast().epoch()).isEqualTo(2);
    }
}
