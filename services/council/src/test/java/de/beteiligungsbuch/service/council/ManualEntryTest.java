package de.beteiligungsbuch.service.council;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntryConfirmed;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntrySubmitted;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.service.council.Api.Answered;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader.Ended;
import de.beteiligungsbuch.testing.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ManualEntryTest extends ServiceUnderTest {

    private static final byte[] PDF = "%PDF-1.7 Niederschrift".getBytes(StandardCharsets.UTF_8);
    private static final String BOUNDARY = "----------beteiligung";

    @Autowired
    private FeedReader reader;
    @Autowired
    private DataSource database;

    private FeedId feed;
    private long before;

    @BeforeEach
    void a_feed_for_entries_by_hand() {
        feed = FeedId.of(api.admin("POST", "/feeds",
                "{\"name\":\"Hand %1$s\",\"url\":\"manual:%1$s\"}".formatted(UUID.randomUUID()))
                .expect(201).text("feedId"));
        before = nextIndex();
    }

    private String entry(String outcome) {
        return """
                {"feed":"%s","drucksache":"12-26","kind":"PROPOSAL","title":"Stadtstrategie 2035",
                 "proposal":"Der Rat beschließt die Strategie.","gremium":"Rat der Stadt",
                 "council":true,"meeting":"2026-02-12","role":"DECIDING","open":true,
                 "agendaItem":"5.1","outcome":"%s"}""".formatted(feed, outcome);
    }

    private static byte[] form(String entry, byte[] document) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"entry\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + entry + "\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"document\"; filename=\"x\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(document);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private Answered send(String login, String role, String key, byte[] form) {
        return api.send("/manual-entries", BodyPublishers.ofByteArray(form),
                request -> request
                        .header("Authorization", "Bearer " + TestIssuer.token(login, role))
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    }

    private Answered submit(String entry, byte[] document) {
        return send("anna", "clerk", UUID.randomUUID().toString(), form(entry, document));
    }

    private Answered by(String login, String path, String body) {
        return api.send("/manual-entries/" + path, BodyPublishers.ofString(body),
                request -> request
                        .header("Authorization", "Bearer " + TestIssuer.token(login, "clerk"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json"));
    }

    private Answered confirm(String login, Answered submitted) {
        return by(login, submitted.text("entryId") + "/confirmation",
                "{\"facts\":\"%s\"}".formatted(submitted.text("facts")));
    }

    private JsonNode get(Answered submitted) {
        return api.admin("GET", "/manual-entries/" + submitted.text("entryId"), "").expect(200)
                .json();
    }

    @Test
    void nothing_is_a_fact_before_a_second_person_has_confirmed_it() {
        Answered submitted = submit(entry("einstimmig beschlossen"), PDF).expect(201);
        assertThat(reader.read(feed, true)).isEqualTo(Ended.COMPLETE);
        assertThat(events(before, VorlageRegistered.class)).isEmpty();
        assertThat(get(submitted).path("stage").asString()).isEqualTo("WAITING");

        confirm("bert", submitted).expect(200);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(events(before, ResolutionRecorded.class)).hasSize(1));
        ManualEntrySubmitted entered = events(before, ManualEntrySubmitted.class).getFirst();
        assertThat(entered.document().mediaType()).isEqualTo("application/pdf");
        assertThat(events(before, ManualEntryConfirmed.class)).singleElement()
                .satisfies(event -> assertThat(event.facts()).isEqualTo(entered.facts()));
        assertThat(events(before, VorlageRegistered.class)).singleElement().satisfies(event -> {
            assertThat(event.source()).isNotNull().extracting(SourceRef::object, SourceRef::sha256)
                    .containsExactly(entered.entry().toString(), entered.facts());
            assertThat(event.content().proposal())
                    .isEqualTo("Der Rat beschließt die Strategie.");
        });
        assertThat(events(before, ConsultationScheduled.class)).singleElement()
                .satisfies(event -> assertThat(event.gremium().kind())
                        .isEqualTo(Gremium.Kind.COUNCIL));
        assertThat(events(before, ResolutionRecorded.class)).singleElement().satisfies(event -> {
            assertThat(event.decision().outcome()).isEqualTo(Outcome.ADOPTED);
            assertThat(event.source()).isNotNull().extracting(SourceRef::sha256)
                    .isEqualTo(entered.facts());
        });
        assertThat(get(submitted).path("stage").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void facts_follow_once_also_where_a_crash_came_after_the_confirmation() throws Exception {
        Answered submitted = submit(entry("einstimmig beschlossen"), PDF).expect(201);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(%d)"
                    .formatted(feed.value().getLeastSignificantBits()));
            confirm("bert", submitted).expect(200);
            await().pollDelay(Duration.ofMillis(300)).until(() -> true);
            assertThat(events(before, VorlageRegistered.class)).isEmpty();
            statement.execute("SELECT pg_advisory_unlock_all()");
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(events(before, ResolutionRecorded.class)).hasSize(1));
        reader.read(feed, true);
        assertThat(events(before, VorlageRegistered.class)).hasSize(1);
    }

    @Test
    void who_submitted_it_does_not_confirm_it() {
        Answered submitted = submit(entry("beschlossen"), PDF).expect(201);
        Answered refused = confirm("anna", submitted).expect(403);
        assertThat(refused.problem()).isEqualTo("second-person-needed");
        assertThat(get(submitted).path("stage").asString()).isEqualTo("WAITING");
    }

    @Test
    void only_that_is_confirmed_which_was_entered() {
        Answered submitted = submit(entry("beschlossen"), PDF).expect(201);
        Answered refused = by("bert", submitted.text("entryId") + "/confirmation",
                "{\"facts\":\"%s\"}".formatted("0".repeat(64))).expect(409);
        assertThat(refused.problem()).isEqualTo("other-facts");
    }

    @Test
    void what_was_rejected_stays_so_and_no_fact_follows() {
        Answered submitted = submit(entry("beschlossen"), PDF).expect(201);
        by("bert", submitted.text("entryId") + "/rejection", "{\"reason\":\"Falsches Datum\"}")
                .expect(200);
        assertThat(confirm("bert", submitted).expect(409).problem()).isEqualTo("entry-ended");
        assertThat(get(submitted).path("reason").asString()).isEqualTo("Falsches Datum");
        reader.read(feed, true);
        assertThat(events(before, VorlageRegistered.class)).isEmpty();
    }

    @Test
    void a_committee_that_two_persons_call_no_council_is_none() {
        Answered submitted = submit(entry("einstimmig beschlossen")
                .replace("\"council\":true", "\"council\":false"), PDF).expect(201);
        confirm("bert", submitted).expect(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(events(before, ConsultationScheduled.class)).singleElement()
                        .satisfies(event -> assertThat(event.gremium().kind())
                                .isNotEqualTo(Gremium.Kind.COUNCIL)));
    }

    @Test
    void a_request_that_comes_twice_is_carried_out_once_and_another_one_is_refused() {
        String key = UUID.randomUUID().toString();
        Answered first = send("anna", "clerk", key, form(entry("beschlossen"), PDF)).expect(201);
        long next = nextIndex();
        Answered again = send("anna", "clerk", key, form(entry("beschlossen"), PDF)).expect(201);
        assertThat(again.text("entryId")).isEqualTo(first.text("entryId"));
        assertThat(send("anna", "clerk", key, form(entry("abgelehnt"), PDF)).expect(422).problem())
                .isEqualTo("idempotency-key-reused");
        assertThat(nextIndex()).isEqualTo(next);
    }

    @Test
    void the_document_is_saved_and_never_shown() {
        Answered submitted = submit(entry("beschlossen"), PDF).expect(201);
        Answered document = api.admin("GET",
                "/manual-entries/" + submitted.text("entryId") + "/document", "").expect(200);
        assertThat(document.response().body()).startsWith("%PDF-1.7");
        assertThat(document.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(document.header("Content-Disposition")).startsWith("attachment");
        assertThat(document.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "MZ\u0000\u0003", "PK\u0003\u0004"})
    void what_is_no_document_is_refused(String document) {
        Answered refused = submit(entry("beschlossen"), document.getBytes(StandardCharsets.UTF_8))
                .expect(422);
        assertThat(refused.problem()).isEqualTo("document-unreadable");
        assertThat(refused.text("field")).isEqualTo("document");
        assertThat(nextIndex()).isEqualTo(before);
    }

    @Test
    void a_document_that_is_too_large_is_refused() {
        byte[] large = new byte[22 << 20];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertThat(submit(entry("beschlossen"), large).expect(413).problem())
                .isEqualTo("body-too-large");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"title\":\"Stadtstrategie 2035\" | \"title\":\" \" | 422 | text-empty | title",
            "\"open\":true, | | 400 | malformed-value | open",
            "\"2026-02-12\" | \"12.02.2026\" | 400 | malformed-value | meeting",
            "\"2026-02-12\" | \"1812-02-12\" | 422 | meeting-impossible | meeting",
            "\"2026-02-12\" | \"TOMORROW\" | 422 | outcome-before-meeting | outcome",
            "\"DECIDING\" | \"VIELLEICHT\" | 400 | malformed-value | role",
            "\"agendaItem\" | \"tagesordnung\" | 400 | unknown-field | tagesordnung",
    })
    void an_entry_that_cannot_be_is_refused_with_its_field(String from, String to, int status,
            String problem, String field) {
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        String entry = entry("beschlossen").replace(from,
                to == null ? "" : to.replace("TOMORROW", tomorrow));
        Answered refused = submit(entry, PDF).expect(status);
        assertThat(refused.problem()).isEqualTo(problem);
        assertThat(refused.text("field")).isEqualTo(field);
        assertThat(nextIndex()).isEqualTo(before);
    }

    @Test
    void a_form_without_its_parts_is_refused() {
        byte[] broken = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"entry\"\r\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(send("anna", "clerk", "k", broken).expect(400).problem())
                .isIn("malformed-multipart", "field-missing");
        assertThat(api.post("/manual-entries", entry("beschlossen")).expect(415).problem())
                .isEqualTo("unsupported-media-type");
    }

    @Test
    void a_feed_of_another_kind_takes_no_entries_and_citizens_make_none() {
        String other = entry("beschlossen").replace(feed.toString(), UUID.randomUUID().toString());
        assertThat(submit(other, PDF).expect(422).problem()).isEqualTo("no-manual-feed");
        send("carl", "citizen", "k", form(entry("beschlossen"), PDF)).expect(403);
        by("bert", UUID.randomUUID() + "/rejection", "{\"reason\":\"x\"}").expect(404);
    }
}
