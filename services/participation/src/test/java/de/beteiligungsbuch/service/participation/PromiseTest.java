package de.beteiligungsbuch.service.participation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import de.beteiligungsbuch.eventstore.writer.RecordedEntry;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledgerservice.key.LedgerKeys;
import de.beteiligungsbuch.proof.Promise;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.service.participation.Api.Answered;

import static org.assertj.core.api.Assertions.assertThat;

/** What a contributor holds in hand before any checkpoint covers the contribution. */
class PromiseTest extends ServiceUnderTest {

    @Autowired
    private LedgerKeys keys;

    @Test
    void every_answer_carries_the_ledgers_promise_of_the_entry_that_was_recorded() {
        Setting setting = Setting.open(api);
        Answered answer = api.post("citizen", "/contributions", setting.body("x")).expect(201);
        RecordedEntry recorded = writer().find(EventId.of(answer.text("eventId"))).orElseThrow();

        Promise promise = Promise.verify(SignedNote
                .parse(answer.text("promise").getBytes(StandardCharsets.UTF_8)),
                Set.of(keys.signing().verifierKey()));

        assertThat(promise.origin()).isEqualTo("teststadt.example/ledger/participation");
        assertThat(answer.text("leafHash")).isEqualTo(recorded.leafHash().toString());
        assertThat(promise.leaf()).hasToString(recorded.leafHash().toString());
        assertThat(promise.eventId()).isEqualTo(answer.text("eventId"));
        assertThat(Duration.between(recorded.entry().time(), promise.deadline()))
                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
    }
}
