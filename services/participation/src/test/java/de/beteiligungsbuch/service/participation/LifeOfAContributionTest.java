package de.beteiligungsbuch.service.participation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import de.beteiligungsbuch.eventstore.EntryMetaData;
import de.beteiligungsbuch.eventstore.KafkaEventStorageEngine;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.eventstore.writer.LedgerWriterConfig;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.Provenance;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSplit;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSubmitted;
import de.beteiligungsbuch.participation.ContributionEvent.PersonalDataErased;
import de.beteiligungsbuch.service.participation.Api.Answered;
import de.beteiligungsbuch.service.participation.command.CurrentDisclosures;
import de.beteiligungsbuch.strategy.StrategyEvents;
import de.beteiligungsbuch.strategy.Wording;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildDrafted;
import de.beteiligungsbuch.testing.TestKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From the opening of a process to the end of a contribution, as the ledger tells it. */
class LifeOfAContributionTest extends ServiceUnderTest {

    @Autowired
    private CurrentDisclosures disclosures;

    @Test
    void a_contribution_gets_its_place_in_the_ledger_and_its_text_does_not() {
        Setting setting = Setting.open(api);

        Answered answer = api.post("citizen", "/contributions", """
                {"processId":"%s","phaseId":"%s","text":"Mehr Bäume am Wall","publicName":"Anna"}
                """.formatted(setting.process(), setting.phase())).expect(201);

        LedgerEntry entry = entry(answer);
        assertThat(entry.index()).isEqualTo(answer.json().path("ledgerIndex").asLong());
        assertThat(entry.subject()).isEqualTo(answer.text("contributionId"));
        assertThat(entry.provenance().role()).isEqualTo(ActorRole.CITIZEN);
        assertThat(entry.data(ContributionSubmitted.class).process()).hasToString(
                setting.process());
        assertThat(new String(entry.bytes(), StandardCharsets.UTF_8)).doesNotContain("Bäume")
                .doesNotContain("Anna");
        assertThat(disclosed(answer)).containsExactly("Mehr Bäume am Wall", "Anna");
        assertThat(answer.header("Location")).endsWith("/contributions/" + entry.subject());
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void a_person_has_one_pseudonym_in_a_process_and_another_in_the_next() {
        Setting one = Setting.open(api);
        Setting other = Setting.open(api);

        String first = actor(api.post("citizen", "/contributions", one.body("eins")));
        String second = actor(api.post("citizen", "/contributions", one.body("zwei")));
        String elsewhere = actor(api.post("citizen", "/contributions", other.body("drei")));

        assertThat(first).isEqualTo(second).isNotEqualTo(elsewhere);
    }

    @Test
    void the_only_open_phase_need_not_be_named() {
        Setting setting = Setting.open(api);

        Answered answer = api.post("citizen", "/contributions",
                "{\"processId\":\"" + setting.process() + "\",\"text\":\"x\"}").expect(201);

        assertThat(entry(answer).data(ContributionSubmitted.class).phase())
                .hasToString(setting.phase());
    }

    @Test
    void with_two_phases_open_one_must_be_named() {
        Setting setting = Setting.open(api);
        Setting.phase(api, setting.process(), 2);

        Answered answer = api.post("citizen", "/contributions",
                "{\"processId\":\"" + setting.process() + "\",\"text\":\"x\"}");

        assertThat(answer.problem()).isEqualTo("phase-not-named");
    }

    @Test
    void a_contribution_is_withheld_released_answered_and_withdrawn() {
        String path = "/contributions/" + Setting.open(api).contribution(api, "x");

        api.post("moderator", path + "/withholding",
                "{\"reason\":\"OFF_TOPIC\",\"rules\":\"2026-1\"}").expect(200);
        assertThat(api.post("moderator", path + "/withholding",
                "{\"reason\":\"INSULT\",\"rules\":\"2026-1\"}").problem())
                .isEqualTo("already-withheld");
        api.post("moderator", path + "/release", "").expect(200);
        api.post("moderator", path + "/answer",
                "{\"outcome\":\"ADOPTED\",\"reason\":\"Steht jetzt drin.\"}").expect(200);
        Answered last = api.post("citizen", path + "/withdrawal", "{}").expect(200);

        assertThat(last.header("ETag")).isEqualTo("\"4\"");
        assertThat(api.post("citizen", path + "/withdrawal", "{}").problem())
                .isEqualTo("already-withdrawn");
    }

    @Test
    void nobody_withdraws_what_somebody_else_submitted() {
        String path = "/contributions/" + Setting.open(api).contribution(api, "x");

        Answered answer = api.postAs("bertha", "citizen", path + "/withdrawal", "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("not-the-submitter");
        api.post("moderator", path + "/withdrawal", "{}").expect(200);
    }

    @Test
    void the_parts_of_a_split_follow_it_in_the_ledger_at_once() {
        String whole = Setting.open(api).contribution(api, "Bäume und Busse");

        Answered answer = api.post("moderator", "/contributions/" + whole + "/split", """
                {"parts":[{"text":"Bäume"},{"text":"Busse"}]}""").expect(200);

        ContributionSplit split = entry(answer).data(ContributionSplit.class);
        assertThat(answer.json().path("parts")).hasSize(2);
        assertThat(writer().findRequest(requestOf(answer)).orElseThrow()
                .count()).isEqualTo(3);
        for (ContributionId part : split.parts()) {
            api.post("moderator", "/contributions/" + part + "/answer",
                    "{\"outcome\":\"NOTED\",\"reason\":\"Danke\"}").expect(200);
        }
        assertThat(disclosures.of(split.parts().get(1))).extracting(Disclosure::value)
                .containsExactly("Busse");
    }

    @Test
    void contributions_are_merged_into_a_new_one() {
        Setting setting = Setting.open(api);
        String one = setting.contribution(api, "Bäume");
        String two = setting.contribution(api, "mehr Bäume");

        Answered merged = api.post("moderator", "/contribution-merges", """
                {"originals":["%s","%s"],"text":"Viele wollen Bäume"}""".formatted(one, two))
                .expect(201);

        assertThat(merged.text("contributionId")).isNotIn(one, two);
        assertThat(disclosed(merged)).containsExactly("Viele wollen Bäume");
        String elsewhere = Setting.open(api).contribution(api, "anderswo");
        assertThat(api.post("moderator", "/contribution-merges", """
                {"originals":["%s","%s"],"text":"geht nicht"}""".formatted(one, elsewhere))
                .problem()).isEqualTo("processes-differ");
    }

    @Test
    void one_of_two_disclosures_is_erased_and_the_other_stays() {
        Setting setting = Setting.open(api);
        Answered submitted = api.post("citizen", "/contributions", """
                {"processId":"%s","phaseId":"%s","text":"Bäume","publicName":"Anna"}"""
                .formatted(setting.process(), setting.phase())).expect(201);
        String path = "/contributions/" + submitted.text("contributionId") + "/erasure";

        Answered erased = api.post("admin", path, """
                {"ground":"CONSENT_WITHDRAWN","fields":["publicName"]}""").expect(200);

        PersonalDataErased event = entry(erased).data(PersonalDataErased.class);
        assertThat(event.fields()).singleElement()
                .satisfies(field -> assertThat(field.field()).isEqualTo("publicName"))
                .satisfies(field -> assertThat(field.event()).hasToString(
                        submitted.text("eventId")));
        await().until(() -> disclosed(submitted).equals(List.of("Bäume")));

        api.post("admin", path, "{\"ground\":\"OBJECTION\"}").expect(200);
        await().until(() -> disclosed(submitted).isEmpty());
        assertThat(api.post("admin", path, "{\"ground\":\"OBJECTION\"}").problem())
                .isEqualTo("nothing-to-erase");
    }

    @Test
    void a_process_is_closed_after_its_phases() {
        Setting setting = Setting.open(api);
        String path = "/processes/" + setting.process();

        assertThat(api.post("moderator", path + "/closure", "").problem())
                .isEqualTo("phases-still-open");
        api.post("moderator", path + "/phases/" + setting.phase() + "/closure", """
                {"occurredAt":"2025-05-22T12:00:00Z","published":"2025-05"}""").expect(200);
        api.post("moderator", path + "/closure", "").expect(200);

        assertThat(api.post("moderator", path + "/phases", """
                {"number":2,"title":"Phase","result":"Ein Ergebnis"}""").problem())
                .isEqualTo("process-closed");
    }

    @Test
    void a_format_is_held_once_and_takes_contributions_to_its_process_alone() {
        Setting setting = Setting.open(api);
        String format = api.post("moderator", "/formats", """
                {"processId":"%s","phaseId":"%s","title":"2. Forum","series":"Forum",
                 "access":"DRAWN","ways":["ON_SITE"],"scheduled":"2025-03",
                 "selection":{"register":"Melderegister","invited":2000,"reminded":true}}"""
                .formatted(setting.process(), setting.phase())).expect(201).text("formatId");
        String held = """
                {"attendance":{"atLeast":80,"atMost":100},
                 "totals":[{"counted":"PARTICIPANTS","label":"Teilnehmende","count":90}]}""";

        api.post("moderator", "/formats/" + format + "/holding", held).expect(200);

        assertThat(api.post("moderator", "/formats/" + format + "/holding", held).problem())
                .isEqualTo("format-held-before");
        Setting other = Setting.open(api);
        assertThat(api.post("citizen", "/contributions", """
                {"processId":"%s","phaseId":"%s","formatId":"%s","text":"x"}"""
                .formatted(other.process(), other.phase(), format)).problem())
                .isEqualTo("format-of-other-process");
    }

    @Test
    void a_zielbild_may_be_named_as_soon_as_the_strategy_has_recorded_it() throws Exception {
        Setting setting = Setting.open(api);
        ZielbildId zielbild = ZielbildId.next();
        try (LedgerWriter strategy = LedgerWriter.create(LedgerWriterConfig.of(
                TestKafka.bootstrapServers(), LedgerName.STRATEGY, "dortmund",
                java.nio.file.Files.createTempDirectory("strategy")))) {
            strategy.start();
            await().until(() -> strategy.awaitWriter(java.time.Duration.ofSeconds(10)));
            draft(strategy, zielbild);

            api.post("citizen", "/contributions", """
                    {"processId":"%s","phaseId":"%s","concerns":["%s"],"text":"x"}"""
                    .formatted(setting.process(), setting.phase(), zielbild)).expect(201);
        }
    }

    private static void draft(LedgerWriter strategy, ZielbildId zielbild) {
        KafkaEventStorageEngine.builder().writer(strategy).catalogue(StrategyEvents.CATALOGUE)
                .build()
                .appendEvents(new GenericDomainEventMessage<>("Zielbild", zielbild.toString(), 0,
                        new ZielbildDrafted(zielbild, ProcessId.next(), 1,
                                new Wording("Grün", List.of("Viele Bäume.")), List.of(), List.of(),
                                Instant.parse("2025-01-01T00:00:00Z")),
                        EntryMetaData.of(new Provenance(ActorRole.EDITOR, null, null, null, null,
                                null))));
    }

    private LedgerEntry entry(Answered answer) {
        return writer().find(EventId.of(answer.text("eventId"))).orElseThrow().entry();
    }

    private String requestOf(Answered answer) {
        return Objects.requireNonNull(entry(answer).provenance().request()).id();
    }

    private String actor(Answered answer) {
        return String.valueOf(entry(answer.expect(201)).provenance().actor());
    }

    private List<String> disclosed(Answered answer) {
        return disclosures.of(ContributionId.of(answer.text("contributionId"))).stream()
                .map(Disclosure::value).toList();
    }
}
