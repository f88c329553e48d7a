package de.beteiligungsbuch.service.participation;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.service.participation.Api.Answered;
import de.beteiligungsbuch.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** A request that comes twice, late, at the same time, or in disguise. */
class RepeatedRequestTest extends ServiceUnderTest {

    private Setting setting;
    private String key;

    @BeforeEach
    void open() {
        setting = Setting.open(api);
        key = UUID.randomUUID().toString();
    }

    @Test
    void a_repeated_request_gets_the_same_answer_and_nothing_new_is_recorded() {
        Answered first = api.post("citizen", "/contributions", key, setting.body("x")).expect(201);
        long after = nextIndex();

        Answered second = api.post("citizen", "/contributions", key, setting.body("x"));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(nextIndex()).isEqualTo(after);
    }

    @Test
    void the_answer_stays_the_same_when_the_phase_has_been_closed_meanwhile() {
        Answered first = api.post("citizen", "/contributions", key, setting.body("x")).expect(201);
        api.post("moderator", "/processes/" + setting.process() + "/phases/" + setting.phase()
                + "/closure", "").expect(200);

        Answered second = api.post("citizen", "/contributions", key, setting.body("x"));

        assertThat(second.response().body()).isEqualTo(first.response().body());
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        api.post("citizen", "/contributions", key, setting.body("x")).expect(201);
        long after = nextIndex();

        Answered second = api.post("citizen", "/contributions", key, setting.body("y"));

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.problem()).isEqualTo("idempotency-key-reused");
        assertThat(nextIndex()).isEqualTo(after);
    }

    @Test
    void the_same_key_of_somebody_else_is_another_key() {
        api.post("citizen", "/contributions", key, setting.body("x")).expect(201);

        api.send("/contributions", BodyPublishers.ofString(setting.body("y")),
                request -> request.header("Authorization",
                        "Bearer " + TestTokens.token("bertha", "citizen"))
                        .header("Idempotency-Key", key).header("Content-Type", "application/json"))
                .expect(201);
    }

    @RepeatedTest(10)
    void of_many_at_the_same_time_one_is_recorded_and_all_are_answered_alike() {
        long before = nextIndex();

        List<Answered> answers = atOnce(32, i -> setting.body("x"));

        assertThat(answers).extracting(Answered::status).containsOnly(201);
        assertThat(answers).extracting(a -> a.response().body()).containsOnly(
                answers.getFirst().response().body());
        assertThat(nextIndex()).isEqualTo(before + 1);
    }

    @RepeatedTest(5)
    void of_many_that_differ_under_one_key_one_is_recorded_and_the_others_are_refused() {
        long before = nextIndex();

        List<Answered> answers = atOnce(8, i -> setting.body("text " + i));

        assertThat(answers).extracting(Answered::status).containsOnlyOnce(201).contains(422);
        assertThat(nextIndex()).isEqualTo(before + 1);
    }

    @Test
    void a_change_that_is_repeated_at_the_same_time_happens_once() {
        String contribution = setting.contribution(api, "x");
        long before = nextIndex();

        List<Answered> answers = atOnce(8, "/contributions/" + contribution + "/withholding",
                i -> "{\"reason\":\"OFF_TOPIC\",\"rules\":\"2026-1\"}");

        assertThat(answers).extracting(Answered::status).containsOnly(200);
        assertThat(nextIndex()).isEqualTo(before + 1);
    }

    @Test
    void if_match_refuses_a_version_that_is_not_the_present_one() {
        String path = "/contributions/" + setting.contribution(api, "x") + "/answer";
        String body = "{\"outcome\":\"NOTED\",\"reason\":\"Danke\"}";
        ifMatch(path, "\"0\"", body).expect(200);
        long after = nextIndex();

        Answered stale = ifMatch(path, "\"0\"", body);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("version-changed");
        assertThat(ifMatch(path, "W/\"1\"", body).problem()).isEqualTo("malformed-if-match");
        assertThat(nextIndex()).isEqualTo(after);
        ifMatch(path, "\"1\"", body).expect(200);
    }

    @Test
    void of_two_that_name_the_same_version_one_takes_effect() {
        String path = "/contributions/" + setting.contribution(api, "x") + "/answer";
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answered>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> ifMatch(path, "\"0\"",
                            "{\"outcome\":\"NOTED\",\"reason\":\"" + i + "\"}"), threads))
                    .toList();
            assertThat(answers).extracting(answer -> answer.join().status())
                    .containsOnlyOnce(200).contains(412).isSubsetOf(200, 412);
        }
    }

    @Test
    void changes_that_name_no_version_all_take_effect() {
        String path = "/contributions/" + setting.contribution(api, "x") + "/answer";
        long before = nextIndex();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> api.post("moderator", path,
                                    "{\"outcome\":\"NOTED\",\"reason\":\"" + i + "\"}"),
                            threads))
                    .toList().forEach(answer -> answer.join().expect(200));
        }
        assertThat(nextIndex()).isEqualTo(before + 8);
    }

    private Answered ifMatch(String path, String version, String body) {
        return api.send(path, BodyPublishers.ofString(body),
                request -> request
                        .header("Authorization", "Bearer " + TestTokens.token("m", "moderator"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", version).header("Content-Type", "application/json"));
    }

    private List<Answered> atOnce(int times, java.util.function.IntFunction<String> body) {
        return atOnce(times, "/contributions", body);
    }

    private List<Answered> atOnce(int times, String path,
            java.util.function.IntFunction<String> body) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answered>> answers = IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> api.post("moderator", path, key, body.apply(i)), threads))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }
}
