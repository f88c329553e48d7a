package de.beteiligungsbuch.service.participation;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import de.beteiligungsbuch.service.participation.Api.Answered;
import de.beteiligungsbuch.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may do what. */
class AccessTest extends ServiceUnderTest {

    private static final String SOME = "/contributions/018f0000-0000-7000-8000-000000000000";

    @Test
    void no_token_is_401() {
        Answered answer = api.send("/contributions", BodyPublishers.ofString("{}"), request -> {});

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("token-missing");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_token_that_is_not_right_is_401(String token) {
        Answered answer = with(token, "/contributions");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("token-invalid");
    }

    static Stream<String> badTokens() {
        return Stream.of(TestTokens.expired("anna", "citizen"),
                TestTokens.forged("anna", "citizen"), TestTokens.foreign("anna", "citizen"),
                "not.a.token", "x");
    }

    @ParameterizedTest
    @CsvSource({"citizen,/processes", "editor,/contributions", "clerk,/contributions",
            "citizen,/formats", "citizen," + SOME + "/withholding",
            "moderator," + SOME + "/erasure",
            "citizen," + SOME + "/answer", "citizen,/contribution-merges",
            "nobody,/contributions"})
    void a_wrong_role_is_403(String role, String path) {
        long before = nextIndex();

        Answered answer = with(TestTokens.token("anna", role), path);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("role-missing");
        assertThat(nextIndex()).isEqualTo(before);
    }

    @Test
    void an_admin_may_do_everything() {
        assertThat(with(TestTokens.token("root", "admin"), "/processes").problem())
                .isEqualTo("field-missing");
    }

    @Test
    void the_rules_for_withholding_are_public() {
        Answered answer = api.get("/withholding-rules");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("reasons")).hasSize(6);
        assertThat(answer.response().body()).contains("verstößt", "against the law");
    }

    private Answered with(String token, String path) {
        Consumer<java.net.http.HttpRequest.Builder> headers = request -> request
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json");
        return api.send(path, BodyPublishers.ofString("{}"), headers);
    }
}
