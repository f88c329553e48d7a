package de.beteiligungsbuch.service.strategy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.service.strategy.Surroundings.Answer;
import de.beteiligungsbuch.strategy.Version;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildRevised;
import de.beteiligungsbuch.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

class StrategyServiceTest {

    @TempDir
    private static Path folder;
    @SuppressWarnings("NullAway.Init") // by start()
    private static Surroundings around;

    private final World world = new World(around);

    @BeforeAll
    static void start() {
        around = new Surroundings(folder);
        around.start();
    }

    @AfterAll
    static void stop() {
        around.close();
    }

    @Test
    void a_zielbild_is_drafted() {
        Answer answer = around.post("/zielbilder", Map.of("processId", world.process, "number", 1,
                "wording", World.wording("Alles wird gut."), "sources",
                List.of(world.onlineSource())));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("location"))
                .isEqualTo("/api/strategy/v1/zielbilder/" + answer.text("zielbildId"));
        assertThat(answer.header("etag")).isEqualTo("\"0\"");
        assertThat(answer.body().path("version").asInt()).isEqualTo(1);
        assertThat(around.entries(answer.text("zielbildId"))).singleElement()
                .satisfies(entry -> {
                    assertThat(entry.id()).hasToString(answer.text("eventId"));
                    assertThat(entry.index()).isEqualTo(answer.body().path("ledgerIndex").asInt());
                    assertThat(entry.provenance().role()).hasToString("editor");
                });
    }

    @Test
    void a_revision_with_sources_is_recorded_as_it_was_sent() {
        String zielbild = world.draft();

        Answer answer = around.post(zielbild + "/revisions", world.revision(world.onlineSource()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("version").asInt()).isEqualTo(2);
        assertThat(answer.header("etag")).isEqualTo("\"1\"");
        LedgerEntry entry = around.entries(id(zielbild)).getLast();
        ZielbildRevised revised = entry.data(ZielbildRevised.class);
        assertThat(revised.version()).isEqualTo(new Version(2));
        assertThat(revised.changes().getFirst().footnote()).isEqualTo(1);
    }

    @Test
    void the_same_request_again_gets_the_same_answer_and_records_nothing() {
        String zielbild = world.draft();
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Object revision = world.revision(world.onlineSource());

        Answer first = around.post(zielbild + "/revisions", revision, key);
        Answer again = around.post(zielbild + "/revisions", revision, key);

        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(around.entries(id(zielbild))).hasSize(2);
    }

    @Test
    void a_revision_of_a_version_that_is_gone_conflicts() {
        String zielbild = world.draft();
        around.post(zielbild + "/revisions", world.revision(world.onlineSource()));

        refused(around.post(zielbild + "/revisions", world.revision(world.onlineSource())), 409,
                "stale-version", "basedOn");
    }

    @Test
    void of_two_editors_at_once_one_is_told_that_the_version_is_gone() {
        String zielbild = world.draft();

        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> around
                        .post(zielbild + "/revisions", world.revision(world.onlineSource()))
                        .status()))
                .toList().stream().map(CompletableFuture::join).sorted().toList();

        assertThat(statuses).containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void if_match_of_an_older_version_fails() {
        String zielbild = world.draft();
        around.post(zielbild + "/revisions", world.revision(world.onlineSource()));

        refused(around.post(zielbild + "/finalisation", Map.of(), Map.of("If-Match", "\"0\"")),
                412, "version-changed", "If-Match");
    }

    @Test
    void a_change_without_a_source_is_refused() {
        Map<String, Object> change = Map.of("kind", "INSERT", "after",
                Map.of("paragraph", 1, "fromWord", 2, "toWord", 3), "rationale", "Klarer.");

        refused(around.post(world.draft() + "/revisions",
                Map.of("basedOn", 1, "wording", World.wording("Alles wird sehr gut."), "changes",
                        List.of(change))),
                422, "source-missing", "changes[0].sources");
    }

    @Test
    void a_span_outside_the_text_is_refused() {
        refused(around.post(world.draft() + "/revisions",
                world.revision(World.wording("Alles wird sehr gut."), 2, 9,
                        world.onlineSource())),
                422, "span-outside-text", "changes[0].after");
    }

    @Test
    void a_source_that_does_not_exist_is_refused() {
        Object unknown = Map.of("kind", "FORMAT", "name", "Online", "format", world.online,
                "contributions", List.of(world.summary, ContributionId.next()));

        refused(around.post(world.draft() + "/revisions", world.revision(unknown)), 422,
                "source-unknown", "changes[0].sources[0].contributions[1]");
    }

    @Test
    void a_word_that_is_slipped_in_is_refused() {
        Answer answer = around.post(world.draft() + "/revisions",
                world.revision(World.wording("Alles wird sehr ungut."), 2, 3,
                        world.onlineSource()));

        refused(answer, 422, "difference-unexplained", "wording");
        assertThat(answer.text("detail"))
                .isEqualTo("The wording differs at paragraph 1, word 3 (“ungut.”), which no change"
                        + " covers.");
    }

    @Test
    void a_field_that_nobody_knows_is_refused() {
        refused(around.post("/spannungsfelder", Map.of("processId", world.process, "number", 1,
                "poles", List.of("robust", "fortschrittlich"), "nummer", 1)), 400,
                "unknown-field", "nummer");
    }

    @Test
    void a_field_of_another_kind_of_source_is_refused() {
        Object mixed = Map.of("kind", "DEZERNAT", "name", "Dezernat 5", "format", world.online);

        refused(around.post(world.draft() + "/revisions", world.revision(mixed)), 400,
                "unknown-field", "changes[0].sources[0].format");
    }

    @Test
    void a_text_of_nothing_is_refused() {
        refused(around.post("/zielbilder", Map.of("processId", world.process, "number", 1,
                "wording", Map.of("title", "Mut", "paragraphs", List.of(" ")))), 422,
                "text-empty", "wording.paragraphs[0]");
    }

    @Test
    void a_process_that_does_not_exist_is_refused() {
        refused(around.post("/spannungsfelder", Map.of("processId", ProcessId.next(), "number", 1,
                "poles", List.of("robust", "fortschrittlich"))), 422, "process-unknown",
                "processId");
    }

    @Test
    void an_id_that_does_not_exist_is_not_found() {
        refused(around.post("/zielbilder/" + UUID.randomUUID() + "/finalisation", Map.of()), 404,
                "unknown-id", "zielbildId");
    }

    @Test
    void only_editors_revise() {
        String citizen = "Bearer " + TestTokens.token("emil", "citizen");

        refused(around.post("/zielbilder", Map.of(), Map.of("Authorization", citizen)), 403,
                "role-missing", "");
    }

    @Test
    void of_many_who_want_one_number_at_once_one_gets_it() {
        List<Integer> statuses = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> around.post("/spannungsfelder",
                        Map.of("processId", world.process, "number", 1, "poles",
                                List.of("robust", "fortschrittlich")))
                        .status()))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void every_kind_of_text_takes_its_way() {
        String ausgangsbild = around.post("/ausgangsbilder", Map.of("processId", world.process,
                "number", 1, "wording", World.wording("Alles wird gut."))).text("ausgangsbildId");
        String massnahme = around.post("/massnahmen", Map.of("processId", world.process, "number",
                1, "wording", World.wording("Alles wird gut."), "horizon", "SHORT_TERM",
                "zielbilder", List.of(id(world.draft())))).text("massnahmeId");
        Object revision = world.revision(world.onlineSource());
        Object grounds = Map.of("reason", "Zu teuer.", "sources", List.of(world.onlineSource()));

        assertThat(List.of(
                around.post("/ausgangsbilder/" + ausgangsbild + "/revisions", revision).status(),
                around.post("/ausgangsbilder/" + ausgangsbild + "/finalisation", Map.of())
                        .status(),
                around.post("/massnahmen/" + massnahme + "/revisions", revision).status(),
                around.post("/massnahmen/" + massnahme + "/dropping", grounds).status()))
                .containsOnly(200);
        assertThat(around.entries(ausgangsbild)).hasSize(3);
        assertThat(around.entries(massnahme)).hasSize(3);
    }

    @Test
    void a_zielbild_is_left_as_it_is_finalised_and_reopened() {
        String zielbild = world.draft();
        Object grounds = Map.of("reason", "Gewogen.", "sources", List.of(world.onlineSource()));

        assertThat(List.of(around.post(zielbild + "/declined-revisions", grounds).status(),
                around.post(zielbild + "/finalisation", Map.of()).status(),
                around.post(zielbild + "/reopening", grounds).status())).containsOnly(200);
        assertThat(around.entries(id(zielbild)).stream().map(entry -> entry.type().name()))
                .containsExactly("ZielbildDrafted", "RevisionDeclined", "ZielbildFinalised",
                        "ZielbildReopened");
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static void refused(Answer answer, int status, String problem, String field) {
        assertThat(answer.body().toString()).contains("problems/" + problem + "\"");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.text("field")).isEqualTo(field);
    }
}
