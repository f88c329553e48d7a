package de.beteiligungsbuch.service.participation;

import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSubmitted;
import de.beteiligungsbuch.service.participation.Api.Answered;

import static org.assertj.core.api.Assertions.assertThat;

class HappyPathTest extends ServiceUnderTest {

    @Test
    void a_contribution_gets_its_place_in_the_ledger() {
        Setting setting = Setting.open(api);

        Answered answer = api.post("citizen", "/contributions", """
                {"processId":"%s","phaseId":"%s","text":"Mehr Bäume am Wall","publicName":"Anna"}
                """.formatted(setting.process(), setting.phase())).expect(201);

        LedgerEntry entry = entry(answer);
        assertThat(entry.index()).isEqualTo(answer.json().path("ledgerIndex").asLong());
        assertThat(entry.subject()).isEqualTo(answer.text("contributionId"));
        assertThat(entry.provenance().role().value()).isEqualTo("citizen");
        assertThat(entry.provenance().actor()).isNotNull();
        ContributionSubmitted event = entry.data(ContributionSubmitted.class);
        assertThat(event.process().toString()).isEqualTo(setting.process());
        assertThat(new String(entry.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Bäume").doesNotContain("Anna").doesNotContain("citizen\",\"sub");
        assertThat(answer.header("Location")).endsWith("/contributions/" + entry.subject());
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
    }

    private LedgerEntry entry(Answered answer) {
        return writer().find(EventId.of(answer.text("eventId"))).orElseThrow().entry();
    }
}
