package de.beteiligungsbuch.service.history;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.history.SmallHistory;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.testing.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryApiTest {

    private static final SmallHistory STORY = CityLedgers.STORY;
    private static RunningHistory history;

    @BeforeAll
    static void start() {
        history = RunningHistory.start(TestPostgres.database()).caughtUp();
    }

    @AfterAll
    static void stop() {
        history.close();
    }

    private static JsonNode zielbild(String query) {
        return history.json("/zielbilder/1?process=" + STORY.process + query);
    }

    @Test
    void it_is_ready_once_it_has_caught_up() {
        assertThat(history.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(history.get("/actuator/prometheus").statusCode()).isEqualTo(200);
    }

    @Test
    void the_zielbilder_are_listed_by_number() {
        JsonNode items = history.json("/zielbilder?process=" + STORY.process).get("items");
        assertThat(items.valueStream().map(item -> item.get("number").asInt()))
                .containsExactly(1, 2);
        assertThat(items.get(0).get("title").asString()).isEqualTo("Mutig gestalten");
        assertThat(items.get(0).get("version").asInt()).isEqualTo(3);
    }

    @Test
    void a_zielbild_carries_its_changes_with_footnotes_and_sources() {
        JsonNode changes = zielbild("").get("changes");
        assertThat(changes.valueStream().map(change -> change.get("footnote").asInt()))
                .containsExactly(1, 2);
        JsonNode source = changes.get(0).get("sources").get(0);
        assertThat(source.get("kind").asString()).isEqualTo("FORMAT");
        assertThat(source.get("name").asString()).isEqualTo("Online-Beteiligung");
        assertThat(changes.get(1).get("sources").get(0).get("drucksache").asString())
                .isEqualTo("38472-25/1");
        assertThat(changes.get(1).get("after").get("words").asString())
                .isEqualTo("der Phoenix-Areale");
        assertThat(changes.get(1).get("entry").get("ledger").asString()).isEqualTo("strategy");
    }

    @Test
    void valid_at_and_as_of_cut_the_history_on_two_axes() {
        assertThat(zielbild("&validAt=2025-05-21").get("version").asInt()).isEqualTo(2);
        assertThat(zielbild("&asOf=2025-06-09").get("version").asInt()).isEqualTo(2);
        assertThat(zielbild("&asOf=2025-06-11&validAt=2025-03-02").get("version").asInt())
                .isEqualTo(1);
        assertThat(history.get("/zielbilder/" + STORY.one + "?asOf=2025-01-01").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_drucksache_leads_to_the_footnote_and_the_trace_to_the_adopted_edition() {
        JsonNode resolution = history.json("/resolutions?drucksache=38472-25/1").get("items")
                .get(0);
        assertThat(resolution.get("changed").get(0).get("change").get("footnote").asInt())
                .isEqualTo(2);

        JsonNode trace = history.json("/contributions/" + STORY.adopted + "/trace");
        assertThat(trace.get("end").asString()).isEqualTo("ADOPTED");
        assertThat(trace.get("contribution").get("text").get("value").asString())
                .isEqualTo("Denkt an die Energiewende!");
    }

    @Test
    void resolutions_come_a_page_at_a_time_and_those_of_the_strategy_alone_if_wanted() {
        List<String> all = ids(history.json("/resolutions"));
        List<String> paged = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = history.json("/resolutions?limit=1" + next);
            paged.addAll(ids(page));
            next = page.hasNonNull("next") ? "&after=" + page.get("next").asString() : null;
        }
        assertThat(paged).hasSizeGreaterThan(1).isEqualTo(all);
        assertThat(ids(history.json("/resolutions?newest=true"))).isEqualTo(all.reversed());
        assertThat(ids(history.json("/resolutions?strategic=true")))
                .contains(STORY.resolution.toString(), STORY.adopting.toString());
        assertThat(ids(history.json("/vorlagen?strategic=true"))).isNotEmpty()
                .hasSizeLessThan(ids(history.json("/vorlagen")).size());
        assertThat(history.get("/resolutions?strategic=perhaps").statusCode()).isEqualTo(400);
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items").valueStream().map(one -> one.get("id").asString()).toList();
    }

    @Test
    void what_is_disclosed_gives_the_digest_in_the_entry_and_nothing_else_is() {
        JsonNode shown = history.json("/contributions/" + STORY.adopted + "/disclosures");
        JsonNode entry = history.json("/contributions/" + STORY.adopted).get("entry");
        assertThat(shown.get("event")).isEqualTo(entry.get("eventId"));
        Disclosure disclosed = Disclosure
                .decode(shown.get("disclosures").get(0).asString());
        assertThat(disclosed.value()).isEqualTo("Denkt an die Energiewende!");
        assertThat(new String(history.get("/ledgers/participation/entries?limit=1&from="
                + entry.get("index").asLong()).body(), StandardCharsets.UTF_8))
                .contains(disclosed.digest().toString());

        assertThat(history.json("/contributions/" + STORY.unheard + "/disclosures")
                .get("disclosures")).isEmpty();
    }

    @Test
    void a_text_without_disclosure_or_erasure_is_an_alarm() {
        assertThat(history.json("/contributions/" + STORY.unheard).get("text").get("state")
                .asString()).isEqualTo("MISSING");
        assertThat(history.json("/completeness?process=" + STORY.process).get("total")
                .get("missingTexts").asInt()).isEqualTo(1);
    }

    @Test
    void completeness_counts_what_is_recorded_against_what_was_published() {
        JsonNode line = history.json("/completeness?process=" + STORY.process).get("phases").get(0)
                .get("formats").get(0);
        assertThat(line.get("publishedContributions").asInt()).isEqualTo(650);
        assertThat(line.get("notRecorded").asInt()).isEqualTo(649);
        assertThat(line.get("fates").get("CHANGED_TEXT").asInt()).isEqualTo(1);
        assertThat(history.json("/completeness?asOf=strategy:0&process=" + STORY.process)
                .get("total").get("fates").get("NONE").asInt()).isEqualTo(2);
    }

    @Test
    void the_entries_of_a_ledger_come_back_byte_for_byte_one_a_line() {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        List<byte[]> entries = new ArrayList<>();
        for (long index = 2; index < 5; index++) {
            entries.add(CityLedgers.writer(LedgerName.STRATEGY).find(index).orElseThrow().entry()
                    .bytes());
        }
        entries.forEach(entry -> {
            expected.writeBytes(entry);
            expected.write('\n');
        });

        HttpResponse<byte[]> answer = history.get("/ledgers/strategy/entries?from=2&limit=3");
        assertThat(answer.headers().firstValue("content-type")).contains("application/x-ndjson");
        assertThat(answer.body()).isEqualTo(expected.toByteArray());
    }

    @Test
    void lists_go_on_where_they_ended() {
        JsonNode first = history.json("/contributions?limit=1&process=" + STORY.process);
        JsonNode second = history.json("/contributions?limit=1&process=" + STORY.process
                + "&after=" + first.get("next").asString());
        assertThat(first.get("items").get(0).get("id").asString())
                .isEqualTo(STORY.adopted.toString());
        assertThat(second.get("items").get(0).get("id").asString())
                .isEqualTo(STORY.unheard.toString());
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void contributions_are_found_by_their_fate_also_under_a_cut() {
        String query = "/contributions?fate=NONE&process=" + STORY.process;
        assertThat(history.json(query).get("items").size()).isEqualTo(1);
        assertThat(history.json(query + "&asOf=strategy:0").get("items").size()).isEqualTo(2);
        assertThat(history.json("/contributions?zielbild=" + STORY.two).get("items").size())
                .isZero();
    }

    @Test
    void whoever_has_the_answer_is_told_so() {
        HttpResponse<byte[]> answer = history.get("/zielbilder");
        String tag = answer.headers().firstValue("etag").orElseThrow();
        assertThat(history.get("/zielbilder", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(history.get("/zielbilder", "If-None-Match", "\"else\"").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/zielbilder", "/ausgangsbilder", "/massnahmen", "/spannungsfelder",
            "/processes", "/contributions", "/vorlagen", "/resolutions", "/editions", "/ledgers",
            "/digests", "/progress", "/completeness", "/zielbilder/2/versions",
            "/zielbilder/2/diff", "/zielbilder/1/diff?from=1&to=3", "/zielbilder/1/versions/2"})
    void every_reading_answers(String path) {
        HttpResponse<byte[]> answer = history.get(path);
        assertThat(answer.statusCode())
                .as(() -> new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElseThrow())
                .startsWith("application/json");
    }

    @Test
    void the_timeline_of_a_process_and_its_editions_can_be_read() {
        assertThat(history.json("/processes/" + STORY.process + "/timeline").get("items")
                .valueStream().map(item -> item.get("what").asString()))
                .contains("PROCESS_OPENED", "ZIELBILD_REVISED", "RESOLUTION_RECORDED",
                        "STRATEGY_ADOPTED");
        assertThat(history.json("/editions/" + STORY.strategy + "/1").get("status").asString())
                .isEqualTo("ADOPTED");
        assertThat(history.json("/vorlagen/" + STORY.adoption).get("editions").size())
                .isEqualTo(1);
        assertThat(history.json("/entries/" + STORY.submitted.id()).get("touches").size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/zielbilder?asOf=yesterday", "/zielbilder?validAt=2025-02-30",
            "/zielbilder?process=1", "/contributions?limit=0", "/contributions?limit=501",
            "/contributions?after=x", "/contributions?fate=GOOD", "/zielbilder/eins",
            "/zielbilder/1/diff?from=9", "/ledgers/strategy/entries?from=-1",
            "/contributions/not-an-id"})
    void what_is_not_well_formed_is_refused_by_name(String path) {
        HttpResponse<byte[]> answer = history.get(path, "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type").orElseThrow())
                .startsWith("application/problem+json");
        JsonNode problem = LedgerJson.mapper().readTree(answer.body());
        assertThat(problem.get("type").asString())
                .isEqualTo("https://beteiligungsbuch.de/problems/bad-parameter");
        assertThat(problem.get("field").asString()).isNotBlank();
        assertThat(problem.get("title").asString()).isEqualTo("A parameter is not valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/zielbilder/99", "/ledgers/nothing/entries",
            "/contributions/0198f3a0-0000-7000-8000-000000000000", "/nothing"})
    void what_is_not_there_is_not_found(String path) {
        HttpResponse<byte[]> answer = history.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type").orElseThrow())
                .startsWith("application/problem+json");
    }

    @Test
    void nobody_administers_without_a_token() {
        assertThat(history.post("/rebuilds").statusCode()).isEqualTo(401);
        assertThat(history.get("/dead-letters").statusCode()).isEqualTo(401);
    }
}
