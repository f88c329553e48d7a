package de.beteiligungsbuch.service.participation;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import de.beteiligungsbuch.service.participation.Api.Answered;
import de.beteiligungsbuch.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is wrong with a request: a problem says so, and nothing is recorded. */
class BadInputTest extends ServiceUnderTest {

    private static final String NOBODY = "018f0000-0000-7000-8000-000000000000";

    private Setting setting;
    private long before;

    @BeforeEach
    void open() {
        setting = Setting.open(api);
        before = nextIndex();
    }

    @AfterEach
    void nothing_was_recorded() {
        assertThat(nextIndex()).isEqualTo(before);
    }

    static Stream<Arguments> bodies() {
        String ids = "\"processId\":\"%s\",\"phaseId\":\"%s\"";
        return Stream.of(
                bad("{" + ids + ",\"text\":\"x\",\"colour\":\"red\"}", 400, "unknown-field",
                        "colour"),
                bad("{" + ids + ",\"text\":\"x\",\"text\":\"y\"}", 400, "malformed-json", ""),
                bad("{" + ids + ",\"text\":\"x\"} {}", 400, "malformed-json", ""),
                bad("{" + ids + ",\"text\":\"x\"", 400, "malformed-json", ""),
                bad("[]", 400, "malformed-json", ""),
                bad("", 400, "malformed-json", ""),
                bad("null", 400, "malformed-json", ""),
                bad("{" + ids + "}", 400, "field-missing", "text"),
                bad("{" + ids + ",\"text\":null}", 400, "field-missing", "text"),
                bad("{" + ids + ",\"text\":7}", 400, "malformed-value", "text"),
                bad("{" + ids + ",\"text\":\"  \\n \"}", 422, "text-empty", "text"),
                bad("{" + ids + ",\"text\":\"a\\u0000b\"}", 400, "malformed-value", "text"),
                bad("{" + ids + ",\"text\":\"a\\ud800b\"}", 400, "malformed-value", "text"),
                bad("{" + ids + ",\"text\":\"" + "x".repeat(20_001) + "\"}", 422, "text-too-long",
                        "text"),
                bad("{" + ids + ",\"text\":\"x\",\"publicName\":\"" + "n".repeat(101) + "\"}", 422,
                        "text-too-long", "publicName"),
                bad("{" + ids + ",\"text\":\"x\",\"publicName\":\"a\\nb\"}", 400, "text-malformed",
                        "publicName"),
                bad("{" + ids + ",\"text\":\"x\",\"occurredAt\":\"2025-02-30T10:00:00Z\"}", 400,
                        "malformed-value", "occurredAt"),
                bad("{" + ids + ",\"text\":\"x\",\"occurredAt\":1700000000}", 400,
                        "malformed-value", "occurredAt"),
                bad("{" + ids + ",\"text\":\"x\",\"occurredAt\":\"2999-01-01T00:00:00Z\"}", 400,
                        "instant-in-future", "occurredAt"),
                bad("{" + ids + ",\"text\":\"x\",\"occurredAt\":\"1899-12-31T23:59:59Z\"}", 400,
                        "instant-too-early", "occurredAt"),
                bad("{" + ids + ",\"text\":\"x\",\"occurredAt\":\"+99999-01-01T00:00:00Z\"}", 400,
                        "malformed-value", "occurredAt"),
                bad("{" + ids + ",\"text\":\"x\",\"language\":\"nicht eine\"}", 400,
                        "malformed-value", "language"),
                bad("{" + ids + ",\"text\":\"x\",\"form\":\"SUMMARY\"}", 422,
                        "summary-by-citizen", "form"),
                bad("{" + ids + ",\"text\":\"x\",\"form\":\"PART\"}", 422, "part-without-whole",
                        "form"),
                bad("{" + ids + ",\"text\":\"x\",\"form\":0}", 400, "malformed-value", "form"),
                bad("{\"processId\":\"7\",\"text\":\"x\"}", 400, "malformed-value", "processId"),
                bad("{\"processId\":\"" + NOBODY + "\",\"phaseId\":\"%2$s\",\"text\":\"x\"}", 422,
                        "unknown-process", "processId"),
                bad("{\"processId\":\"%1$s\",\"phaseId\":\"" + NOBODY + "\",\"text\":\"x\"}", 422,
                        "unknown-phase", "phaseId"),
                bad("{" + ids + ",\"formatId\":\"" + NOBODY + "\",\"text\":\"x\"}", 422,
                        "unknown-format", "formatId"),
                bad("{" + ids + ",\"formatId\":\"%1$s\",\"text\":\"x\"}", 422, "unknown-format",
                        "formatId"),
                bad("{" + ids + ",\"concerns\":[\"" + NOBODY + "\"],\"text\":\"x\"}", 422,
                        "unknown-zielbild", "concerns[0]"),
                bad("{" + ids + ",\"concerns\":[null],\"text\":\"x\"}", 400, "field-missing",
                        "concerns[0]"));
    }

    private static Arguments bad(String body, int status, String problem, String field) {
        return Arguments.of(body, status, problem, field);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_contribution_that_cannot_be_is_refused(String body, int status, String problem,
            String field) {
        Answered answer = api.post("citizen", "/contributions",
                body.formatted(setting.process(), setting.phase()));

        assertThat(answer.problem()).as(answer.response().body()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.text("rule")).isNotBlank();
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.response().body()).doesNotContain("beteiligungsbuch.service")
                .doesNotContain("jackson");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] body = ("{\"text\":\"gr?n\",\"processId\":\"" + setting.process() + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
        body[12] = (byte) 0xfc;

        expect(citizen(BodyPublishers.ofByteArray(body), "application/json"), 400,
                "malformed-json");
    }

    @Test
    void utf_16_is_refused() {
        byte[] body = "{\"text\":\"x\"}".getBytes(StandardCharsets.UTF_16);

        expect(citizen(BodyPublishers.ofByteArray(body), "application/json"), 400,
                "malformed-json");
    }

    @ParameterizedTest
    @MethodSource("mediaTypes")
    void another_media_type_is_refused(String type) {
        expect(citizen(BodyPublishers.ofString("{\"text\":\"x\"}"), type), 415,
                "unsupported-media-type");
    }

    static Stream<String> mediaTypes() {
        return Stream.of("text/plain", "application/xml", "application/x-www-form-urlencoded",
                "application/json;charset=iso-8859-1", "application/merge-patch+json");
    }

    @Test
    void ten_megabytes_are_refused() {
        expect(citizen(BodyPublishers.ofByteArray(large()), "application/json"), 413,
                "body-too-large");
    }

    @Test
    void ten_megabytes_of_unknown_length_are_refused() {
        expect(citizen(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large())),
                "application/json"), 413, "body-too-large");
    }

    private static byte[] large() {
        byte[] body = new byte[10_000_000];
        Arrays.fill(body, (byte) ' ');
        return body;
    }

    @Test
    void a_command_needs_an_idempotency_key() {
        Answered answer = api.send("/contributions", BodyPublishers.ofString("{\"text\":\"x\"}"),
                request -> request.header("Authorization",
                        "Bearer " + TestTokens.token("anna", "citizen"))
                        .header("Content-Type", "application/json"));

        expect(answer, 400, "idempotency-key-missing");
    }

    @Test
    void a_closed_phase_takes_nothing_more() {
        api.post("moderator", "/processes/" + setting.process() + "/phases/" + setting.phase()
                + "/closure", "{}").expect(200);
        before = nextIndex();

        Answered answer = api.post("citizen", "/contributions", """
                {"processId":"%s","phaseId":"%s","text":"zu spät"}"""
                .formatted(setting.process(), setting.phase()));

        expect(answer, 409, "phase-closed");
    }

    @Test
    void an_entry_over_the_limit_is_refused() {
        String totals = Stream.generate(() -> "{\"counted\":\"OTHER\",\"count\":1,\"label\":\""
                + "\uD83C\uDF33".repeat(150) + "\"}").limit(120)
                .reduce((a, b) -> a + "," + b).orElseThrow();

        Answered answer = api.post("moderator", "/formats/" + format() + "/holding",
                "{\"totals\":[" + totals + "]}");

        expect(answer, 422, "entry-too-large");
    }

    private String format() {
        String format = api
                .post("moderator", "/formats",
                        """
                {"processId":"%s","phaseId":"%s","title":"Forum","series":"Forum","access":"OPEN"}"""
                                .formatted(setting.process(), setting.phase()))
                .expect(201).text("formatId");
        before = nextIndex();
        return format;
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_path_that_names_nothing_is_not_found(String role, String path, String problem) {
        expect(api.post(role, path, "{}"), 404, problem);
    }

    static Stream<Arguments> paths() {
        return Stream.of(Arguments.of("moderator", "/contributions/" + NOBODY + "/release",
                "unknown-id"),
                Arguments.of("moderator", "/contributions/none/release", "unknown-id"),
                Arguments.of("moderator", "/processes/" + NOBODY + "/closure", "unknown-id"),
                Arguments.of("moderator", "/formats/" + NOBODY + "/holding", "unknown-id"),
                Arguments.of("moderator", "/nothing", "unknown-path"));
    }

    @Test
    void reading_is_not_offered_here() {
        Answered answer = api.get("/contributions");
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void a_problem_speaks_english_to_who_asks_for_it() {
        Answered answer = api.send("/contributions", BodyPublishers.ofString("{}"),
                request -> request.header("Accept-Language", "en-GB,en;q=0.9,de;q=0.5"));

        assertThat(answer.text("title")).isEqualTo("Not signed in");
    }

    private Answered citizen(BodyPublisher body, String type) {
        return api.send("/contributions", body,
                request -> request.header("Authorization",
                        "Bearer " + TestTokens.token("anna", "citizen"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", type));
    }

    private static void expect(Answered answer, int status, String problem) {
        assertThat(answer.problem()).as(answer.response() + answer.response().body())
                .isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
