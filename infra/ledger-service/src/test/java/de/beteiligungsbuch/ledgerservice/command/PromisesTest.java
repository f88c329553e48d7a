package de.beteiligungsbuch.ledgerservice.command;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.eventstore.writer.RecordedEntry;
import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.EventType;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.Provenance;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.Promise;
import de.beteiligungsbuch.proof.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PromisesTest {

    private static final String ORIGIN = "teststadt.example/ledger/council";
    private static final SigningKey KEY = SigningKey.of(ORIGIN, KeyType.ED25519, new byte[32]);

    private static Promises promises(Duration period) {
        return new Promises(ORIGIN, () -> KEY, period);
    }

    private static RecordedEntry recorded(String time) {
        byte[] bytes = EntryDraft.of(EventId.next(), "/teststadt/council",
                EventType.parse("de.beteiligungsbuch.ledger.WriterStarted.v1"), Instant.parse(time),
                "council", "Ledger", 0, Provenance.WRITER, "{}".getBytes(StandardCharsets.UTF_8))
                .complete(0, 1, null);
        LedgerEntry entry = LedgerEntry.parse(bytes);
        return new RecordedEntry(entry, entry.leafHash());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T12:00:00.000001Z, 2026-11-21T12:01:01Z",
            "2026-11-21T12:00:00.999999Z, 2026-11-21T12:01:01Z",
            "2026-11-21T12:00:00.000000Z, 2026-11-21T12:01:00Z"})
    void the_deadline_is_the_entrys_time_rounded_up_and_the_period(String time, Instant deadline) {
        RecordedEntry recorded = recorded(time);
        Promise promise = Promise.verify(promises(Duration.ofMinutes(1)).of(recorded),
                Set.of(KEY.verifierKey()));

        assertThat(promise.deadline()).isEqualTo(deadline);
        assertThat(promise.eventId()).isEqualTo(recorded.entry().id().toString());
        assertThat(promise.leaf().bytes()).isEqualTo(recorded.leafHash().bytes());
    }

    @Test
    void of_one_entry_it_is_always_the_same_to_the_byte() {
        RecordedEntry recorded = recorded("2026-11-21T12:00:00.5Z");

        assertThat(promises(Duration.ofSeconds(5)).of(recorded).bytes())
                .isEqualTo(promises(Duration.ofSeconds(5)).of(recorded).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.5S", "PT1.000000001S", "PT24H0.1S", "P2D"})
    void a_period_that_is_none_is_refused(Duration period) {
        assertThatThrownBy(() -> promises(period)).hasMessageContaining("PROMISE_PERIOD")
                .hasMessageContaining(period.toString());
    }
}
