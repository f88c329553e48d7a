package de.beteiligungsbuch.service.council;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.SubjectReason;
import de.beteiligungsbuch.council.VorlageEvent.SubjectConfirmed;
import de.beteiligungsbuch.council.VorlageEvent.SubjectDeclined;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.service.council.Api.Answered;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyCompiled;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategySubmitted;
import de.beteiligungsbuch.strategy.Wording;
import de.beteiligungsbuch.strategy.WordingDigest;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildDrafted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SubjectServiceTest extends ServiceUnderTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant THEN = Instant.parse("2025-05-01T10:00:00Z");

    private static StrategyLedger strategy;

    @BeforeAll
    static void the_strategy_has_a_ledger() {
        strategy = new StrategyLedger();
    }

    @AfterAll
    static void the_ledger_is_closed() {
        strategy.close();
    }

    private static ZielbildId zielbild(int number, String title) {
        ZielbildId zielbild = ZielbildId.next();
        strategy.state(zielbild, new ZielbildDrafted(zielbild, ProcessId.next(), number,
                new Wording(title, List.of("Ein Absatz.")), List.of(), List.of(), THEN));
        return zielbild;
    }

    private String paper(String drucksache, String title) {
        return api.post("/vorlagen", """
                {"drucksache":"%s","content":{"kind":"MOTION","title":"%s"},
                 "occurredAt":"2025-05-02T09:00:00Z"}""".formatted(drucksache, title)).expect(201)
                .text("vorlageId");
    }

    private List<JsonNode> suggestions(String vorlage) {
        return api.get("clerk", "/vorlagen/" + vorlage + "/suggestions").expect(200).json()
                .path("items").valueStream().toList();
    }

    private JsonNode only(String vorlage) {
        await().atMost(SOON).until(() -> suggestions(vorlage).size() == 1);
        return suggestions(vorlage).getFirst();
    }

    private static String confirm(Object subject) {
        return "{\"subject\":" + subject + "}";
    }

    private static String decline(Object subject) {
        return "{\"subject\":" + subject + ",\"reason\":\"Nur als Beispiel genannt.\"}";
    }

    @Test
    void a_zielbild_of_the_strategy_makes_a_suggestion_appear_by_itself() {
        String vorlage = paper("4711-25", "Mehr Bäume: Umsetzung von Zielbild 871");
        assertThat(suggestions(vorlage)).isEmpty();

        ZielbildId zielbild = zielbild(871, "Eine Stadt voller Bäume");

        JsonNode suggestion = only(vorlage);
        assertThat(suggestion.path("subject").path("zielbild").asString())
                .isEqualTo(zielbild.toString());
        assertThat(suggestion.path("subjectTitle").asString())
                .isEqualTo("Eine Stadt voller Bäume");
        assertThat(suggestion.path("reasons").get(0).path("de").asString())
                .isEqualTo("nennt Zielbild 871");
        assertThat(suggestion.path("reasons").get(0).path("en").asString())
                .isEqualTo("names Zielbild 871");
    }

    @Test
    void what_is_confirmed_is_recorded_once_with_its_reasons() {
        ZielbildId zielbild = zielbild(872, "Eine Stadt voller Brunnen");
        String vorlage = paper("4712-25", "Eine Stadt voller Brunnen: Umsetzung");
        JsonNode subject = only(vorlage).path("subject");

        Answered answer = api.post("/vorlagen/" + vorlage + "/subjects", confirm(subject))
                .expect(200);

        assertThat(event(answer, SubjectConfirmed.class)).satisfies(confirmed -> {
            assertThat(confirmed.subject()).isEqualTo(new Subject.OfZielbild(zielbild));
            assertThat(confirmed.reasons()).containsExactly(new SubjectReason(
                    SubjectReason.Kind.NAMES_TITLE, "Eine Stadt voller Brunnen"));
        });
        assertThat(entry(answer).provenance().role().value()).isEqualTo("clerk");
        assertThat(api.post("/vorlagen/" + vorlage + "/subjects", confirm(subject)).expect(409)
                .problem()).isEqualTo("subject-confirmed-before");
        await().atMost(SOON).until(() -> suggestions(vorlage).isEmpty());
    }

    @Test
    void what_is_declined_is_not_suggested_again() {
        zielbild(873, "Eine Stadt voller Kinder");
        String vorlage = paper("4713-25", "Spielplätze, siehe Zielbild 873");
        JsonNode subject = only(vorlage).path("subject");

        Answered answer = api
                .post("/vorlagen/" + vorlage + "/declined-subjects", decline(subject)).expect(200);

        assertThat(event(answer, SubjectDeclined.class).reason())
                .isEqualTo("Nur als Beispiel genannt.");
        await().atMost(SOON).until(() -> suggestions(vorlage).isEmpty());
        api.post("/vorlagen/" + vorlage + "/revisions", """
                {"drucksache":"4713-25","reason":"Neu gefasst.",
                 "content":{"kind":"MOTION","title":"Zielbild 873 und ein Zielbild 874"}}""")
                .expect(200);
        zielbild(874, "Eine Stadt voller Bücher");
        assertThat(only(vorlage).path("subjectNumber").asInt()).isEqualTo(874);
    }

    @Test
    void two_papers_of_one_number_stay_apart_and_both_are_shown() {
        String one = paper("4714-25", "Neubau der Bibliothek");
        String twin = paper("4714-25", "Ein ganz anderes Anliegen");
        String amending = paper("4715-25", "Änderungsantrag zu Drucksache 4714-25");

        await().atMost(SOON).until(() -> suggestions(amending).size() == 2);

        assertThat(suggestions(amending))
                .extracting(line -> line.path("subject").path("vorlage").asString())
                .containsExactlyInAnyOrder(one, twin);
        assertThat(suggestions(amending)).allSatisfy(line -> assertThat(
                line.path("reasons").valueStream().map(reason -> reason.path("en").asString()))
                .containsExactly("names Drucksache 4714-25",
                        "several papers have the number 4714-25"));
    }

    @Test
    void an_edition_is_suggested_for_the_paper_of_its_number_and_for_those_that_name_it() {
        String vorlage = paper("4716-25", "Beschluss über das Konzept");
        String other = paper("4717-25", "Fragen zur Drucksache 4716-25, Beschlusspunkt 2");
        StrategyId id = StrategyId.next();
        strategy.state(id, new StrategyCompiled(id, ProcessId.next(), 1, "Stadt von übermorgen",
                List.of(), WordingDigest.of(List.of("a")), THEN));
        strategy.state(id, new StrategySubmitted(id, 1, VorlageId.of(vorlage),
                new Drucksache("4716-25"), THEN));

        assertThat(only(vorlage).path("reasons").get(0).path("kind").asString())
                .isEqualTo("HAS_DRUCKSACHE");
        await().atMost(SOON).until(() -> suggestions(other).size() == 2);
        assertThat(suggestions(other))
                .extracting(line -> line.path("subject").path("kind").asString())
                .containsExactlyInAnyOrder("EDITION", "VORLAGE");
    }

    @Test
    void the_list_over_all_papers_is_read_page_by_page() {
        for (int i = 0; i < 5; i++) {
            only(paper("48" + i + "0-25", "Zu Drucksache " + paperThatIsNamed(i)));
        }

        Answered first = api.get("clerk", "/suggestions?limit=3").expect(200);
        assertThat(first.json().path("items")).hasSize(3);
        assertThat(first.json().path("total").asLong()).isGreaterThanOrEqualTo(5);
        Answered second = api.get("clerk", "/suggestions?limit=3&after=" + first.text("next"))
                .expect(200);
        assertThat(second.json().path("items").valueStream().toList())
                .isNotEmpty().doesNotContainAnyElementsOf(
                        first.json().path("items").valueStream().toList());
        assertThat(api.get("clerk", "/suggestions?after=x").expect(400).text("field"))
                .isEqualTo("after");
    }

    private String paperThatIsNamed(int i) {
        paper("49" + i + "1-25", "Vorlage " + i);
        return "49" + i + "1-25";
    }

    @Test
    void what_the_strategy_does_not_know_is_refused() {
        String vorlage = paper("4718-25", "Ohne Betreff");

        for (Object subject : List.of(
                "{\"kind\":\"ZIELBILD\",\"zielbild\":\"" + ZielbildId.next() + "\"}",
                "{\"kind\":\"EDITION\",\"strategy\":\"" + StrategyId.next() + "\",\"edition\":1}",
                "{\"kind\":\"VORLAGE\",\"vorlage\":\"" + VorlageId.next() + "\"}")) {
            assertThat(api.post("/vorlagen/" + vorlage + "/subjects", confirm(subject)).expect(422)
                    .problem()).isEqualTo("unknown-subject");
        }
        assertThat(api.post("/vorlagen/" + vorlage + "/subjects",
                confirm("{\"kind\":\"VORLAGE\",\"vorlage\":\"" + vorlage + "\"}")).expect(422)
                .problem()).isEqualTo("subject-is-itself");
        assertThat(api.post("/vorlagen/" + vorlage + "/subjects",
                confirm("{\"kind\":\"HAUS\"}")).status()).isEqualTo(400);
        assertThat(api.post("/vorlagen/" + vorlage + "/subjects",
                confirm("{\"kind\":\"EDITION\"}")).status()).isEqualTo(400);
    }

    @Test
    void what_no_rule_suggested_is_named_by_hand() {
        ZielbildId zielbild = zielbild(875, "Eine Stadt voller Klang");
        String vorlage = paper("4719-25", "Neue Proberäume");

        Answered answer = api.post("/vorlagen/" + vorlage + "/subjects",
                confirm("{\"kind\":\"ZIELBILD\",\"zielbild\":\"" + zielbild + "\"}")).expect(200);

        assertThat(event(answer, SubjectConfirmed.class).reasons()).isEmpty();
    }

    @Test
    void suggestions_are_for_clerks() {
        assertThat(api.get("citizen", "/suggestions").status()).isEqualTo(403);
        assertThat(api.get("admin", "/suggestions").status()).isEqualTo(200);
        assertThat(api.get("clerk", "/vorlagen/" + UUID.randomUUID() + "/suggestions").status())
                .isEqualTo(404);
    }
}
