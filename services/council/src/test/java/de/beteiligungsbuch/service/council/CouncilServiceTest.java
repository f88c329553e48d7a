package de.beteiligungsbuch.service.council;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.Tally;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRevised;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.service.council.Api.Answered;

import static org.assertj.core.api.Assertions.assertThat;

class CouncilServiceTest extends ServiceUnderTest {

    @Test
    void a_vorlage_gets_its_place_in_the_ledger() {
        Answered answer = api.post("/vorlagen", VORLAGE).expect(201);

        LedgerEntry entry = entry(answer);
        assertThat(entry.index()).isEqualTo(answer.json().path("ledgerIndex").asLong());
        assertThat(entry.subject()).isEqualTo(answer.text("vorlageId"));
        assertThat(entry.provenance().role().value()).isEqualTo("clerk");
        assertThat(entry.provenance().actor()).isNotNull();
        assertThat(entry.data(VorlageRegistered.class).drucksache()).hasToString("38472-25/1");
        assertThat(answer.header("Location")).endsWith("/vorlagen/" + entry.subject());
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void two_papers_may_carry_the_same_number() {
        assertThat(vorlage()).isNotEqualTo(vorlage());
    }

    @Test
    void a_vorlage_goes_its_way_to_a_resolution_and_its_correction() {
        String vorlage = vorlage();
        Answered revised = api.post("/vorlagen/" + vorlage + "/revisions", """
                {"drucksache":"38472-25/2","content":{"kind":"PROPOSAL","title":"Neu"},
                 "reason":"Wunsch des Ausschusses"}""").expect(200);
        assertThat(event(revised, VorlageRevised.class).drucksache()).hasToString("38472-25/2");

        String consultation = consultation(vorlage, "DECIDING");
        Answered recorded = api.post("/vorlagen/" + vorlage + "/resolutions",
                resolution(consultation, "mehrheitlich beschlossen (52 Ja, 31 Nein)")).expect(201);
        ResolutionRecorded resolution = event(recorded, ResolutionRecorded.class);
        assertThat(resolution.consultation()).hasToString(consultation);
        assertThat(resolution.gremium().name()).isEqualTo("Rat");
        assertThat(resolution.decision())
                .isEqualTo(new Decision("mehrheitlich beschlossen (52 Ja, 31 Nein)",
                        Outcome.ADOPTED, "adopted-by-majority", new Tally(52, 31, null, false)));

        Answered corrected = api
                .post("/vorlagen/" + vorlage + "/resolutions/" + recorded.text("resolutionId")
                        + "/corrections", """
                                {"raw":"mit Änderungen beschlossen","outcome":"ADOPTED_AMENDED",
                                 "reason":"Niederschrift"}""")
                .expect(200);
        assertThat(event(corrected, ResolutionCorrected.class).decision().outcome())
                .isEqualTo(Outcome.ADOPTED_AMENDED);
        assertThat(corrected.header("ETag")).isEqualTo("\"4\"");
    }

    @Test
    void the_same_request_again_gets_the_same_answer_and_adds_nothing() {
        String key = UUID.randomUUID().toString();
        Answered first = api.post("/vorlagen", key, VORLAGE).expect(201);
        long next = nextIndex();
        Answered again = api.post("/vorlagen", key, VORLAGE).expect(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(nextIndex()).isEqualTo(next);
    }

    @Test
    void a_consultation_and_a_resolution_repeated_get_the_same_answer() {
        String vorlage = vorlage();
        String key = UUID.randomUUID().toString();
        String body = """
                {"gremium":{"name":"Rat","kind":"COUNCIL"},"role":"DECIDING",
                 "meeting":"2025-05-22","open":true}""";
        Answered first = api.post("/vorlagen/" + vorlage + "/consultations", key, body).expect(201);
        Answered again = api.post("/vorlagen/" + vorlage + "/consultations", key, body).expect(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(event(first, ConsultationScheduled.class).consultation())
                .hasToString(first.text("consultationId"));
    }

    @Test
    void a_change_to_a_version_that_is_gone_is_refused() {
        String vorlage = vorlage();
        consultation(vorlage, "DECIDING");
        String body = """
                {"drucksache":"1","content":{"kind":"OTHER","title":"x"},"reason":"y"}""";
        Consumer<HttpRequest.Builder> clerk = Api.as("clerk", "k-" + vorlage);
        api.send("/vorlagen/" + vorlage + "/revisions", BodyPublishers.ofString(body),
                clerk.andThen(request -> request.header("If-Match", "\"0\""))).expect(412);
        api.send("/vorlagen/" + vorlage + "/revisions", BodyPublishers.ofString(body),
                clerk.andThen(request -> request.header("If-Match", "\"1\""))).expect(200);
    }

    @Test
    void of_many_resolutions_at_once_one_is_recorded() throws Exception {
        String vorlage = vorlage();
        String body = resolution(consultation(vorlage, "DECIDING"), "einstimmig beschlossen");
        long next = nextIndex();
        try (ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> clerk = () -> api.post("/vorlagen/" + vorlage + "/resolutions", body)
                    .status();
            List<Integer> statuses = clerks.invokeAll(Collections.nCopies(8, clerk)).stream()
                    .map(Future::resultNow).sorted().toList();
            assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        }
        assertThat(nextIndex()).isEqualTo(next + 1);
    }

    @Test
    void the_service_says_that_it_is_ready() {
        api.get("/actuator/health/readiness").expect(200);
    }

    @Nested
    class Refused_without_a_trace {

        private void refused(Answered answer, int status, String problem, long before) {
            assertThat(answer.expect(status).problem()).isEqualTo(problem);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(nextIndex()).isEqualTo(before);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                {"drucksache":"1","content":{"kind":"PROPOSAL","title":"x"},"extra":1} | 400 | unknown-field
                {"drucksache":"1 2","content":{"kind":"PROPOSAL","title":"x"}}         | 400 | malformed-value
                {"drucksache":"1","content":{"kind":"WISH","title":"x"}}               | 400 | malformed-value
                {"drucksache":"1","content":{"kind":"PROPOSAL","title":"x"},"published":"2025-13"} | 400 | malformed-value
                {"drucksache":"1","content":{"kind":"PROPOSAL","title":"x"}            | 400 | malformed-json
                {"drucksache":"1","content":{"kind":"PROPOSAL","title":" "}}           | 422 | text-empty
                {"drucksache":"1","content":{"kind":"PROPOSAL"}}                       | 400 | field-missing
                {"content":{"kind":"PROPOSAL","title":"x"}}                            | 400 | field-missing
                {"drucksache":"1","content":{"kind":"PROPOSAL","title":"x"},"occurredAt":"2999-01-01T00:00:00Z"} | 400 | instant-in-future
                """)
        void a_vorlage_that_cannot_be(String body, int status, String problem) {
            long before = nextIndex();
            refused(api.post("/vorlagen", body), status, problem, before);
        }

        @Test
        void text_that_is_no_utf_8() {
            long before = nextIndex();
            byte[] latin1 = VORLAGE.getBytes(StandardCharsets.ISO_8859_1);
            refused(api.send("/vorlagen", BodyPublishers.ofByteArray(latin1),
                    Api.as("clerk", "latin1")), 400, "malformed-json", before);
        }

        @Test
        void an_entry_that_does_not_fit() {
            long before = nextIndex();
            String line = "\"" + "ä".repeat(250) + "\",";
            String body = VORLAGE.replace("\"Oberbürgermeister\"",
                    (line.repeat(100) + "\"x\"").replaceFirst(",\"x\"$", ""))
                    .replace("\"signatories\"", "\"attachments\":[" + line.repeat(199)
                            + "\"y\"],\"signatories\"");
            refused(api.post("/vorlagen", body), 422, "entry-too-large", before);
        }

        @Test
        void the_same_key_with_another_body() {
            String key = UUID.randomUUID().toString();
            api.post("/vorlagen", key, VORLAGE).expect(201);
            long before = nextIndex();
            refused(api.post("/vorlagen", key, VORLAGE.replace("38472", "38473")), 422,
                    "idempotency-key-reused", before);
        }

        @Test
        void an_editor_and_a_stranger() {
            long before = nextIndex();
            refused(api.send("/vorlagen", BodyPublishers.ofString(VORLAGE),
                    Api.as("editor", "e")), 403, "role-missing", before);
            refused(api.send("/vorlagen", BodyPublishers.ofString(VORLAGE),
                    request -> request.header("Idempotency-Key", "s").header("Content-Type",
                            "application/json")),
                    401, "token-missing", before);
        }

        @Test
        void a_vorlage_that_nobody_registered() {
            long before = nextIndex();
            refused(api.post("/vorlagen/" + UUID.randomUUID() + "/consultations", """
                    {"gremium":{"name":"Rat","kind":"COUNCIL"},"role":"DECIDING",
                     "meeting":"2025-05-22","open":true}"""), 404, "unknown-id", before);
        }

        @Test
        void a_resolution_of_an_unknown_consultation_and_one_too_early() {
            String vorlage = vorlage();
            String consultation = consultation(vorlage, "DECIDING");
            long before = nextIndex();
            String path = "/vorlagen/" + vorlage + "/resolutions";
            refused(api.post(path, resolution(UUID.randomUUID().toString(), "vertagt")), 422,
                    "unknown-consultation", before);
            refused(api.post(path, resolution(consultation, "vertagt").replace("22T15", "21T15")),
                    422, "resolution-before-meeting", before);
        }

        @Test
        void a_second_resolution_in_one_consultation() {
            String vorlage = vorlage();
            String consultation = consultation(vorlage, "DECIDING");
            String path = "/vorlagen/" + vorlage + "/resolutions";
            api.post(path, resolution(consultation, "vertagt")).expect(201);
            long before = nextIndex();
            refused(api.post(path, resolution(consultation, "abgelehnt")), 409,
                    "resolution-recorded-before", before);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                {"yes":-1}                       | tally-negative
                {}                               | tally-without-votes
                {"yes":0,"no":0}                 | tally-without-votes
                {"yes":5,"no":2,"unanimous":true}| tally-not-unanimous
                """)
        void votes_that_cannot_be(String tally, String problem) {
            String vorlage = vorlage();
            String body = resolution(consultation(vorlage, "DECIDING"), "vertagt")
                    .replace("\"raw\"", "\"tally\":" + tally + ",\"raw\"");
            long before = nextIndex();
            Answered answer = api.post("/vorlagen/" + vorlage + "/resolutions", body);
            refused(answer, 422, problem, before);
            assertThat(answer.text("field")).isEqualTo("tally");
        }

        @ParameterizedTest
        @CsvSource({"2025-02-30,400,malformed-value", "2024,422,meeting-impossible",
                "2999-01-01,422,meeting-impossible"})
        void a_meeting_that_cannot_be(String meeting, int status, String problem) {
            String vorlage = vorlage();
            long before = nextIndex();
            refused(api.post("/vorlagen/" + vorlage + "/consultations", """
                    {"gremium":{"name":"Rat","kind":"COUNCIL"},"role":"DECIDING",
                     "meeting":"%s","open":true}""".formatted(meeting)), status, problem, before);
        }
    }
}
