package de.beteiligungsbuch.service.council;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.council.DocumentRole;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceEvent.DocumentObserved;
import de.beteiligungsbuch.council.SourceEvent.DocumentVanished;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.service.council.feed.CityServer;
import de.beteiligungsbuch.service.council.feed.CityServer.Reply;
import de.beteiligungsbuch.service.council.feed.Council;
import de.beteiligungsbuch.service.council.feed.document.Documents;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader.Ended;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentTest extends ServiceUnderTest {

    private static final String FIRST = "%PDF-1.7\nVorlage 12-26";
    private static final String OTHER = "%PDF-1.7\nVorlage 12-26, ausgetauscht";

    @Autowired
    private FeedReader reader;
    @Autowired
    private Documents documents;
    @Autowired
    private JdbcClient database;

    private final CityServer city = new CityServer().system();
    private long before;

    @BeforeEach
    void a_paper_with_a_pdf() {
        before = nextIndex();
        city.list("/organizations", Council.RAT);
        papers("2026-01-06T08:00:00+01:00", "$/download/1.pdf", "application/pdf");
        city.list("/meetings", Council.meeting(Council.item(1, "einstimmig beschlossen")));
        pdf(FIRST);
    }

    @AfterEach
    void closed() {
        city.close();
    }

    /** A paper whose file is at an address and was modified at a time. */
    private void papers(String modified, String url, String mimeType) {
        city.list("/papers", Council.paper(1, "Stadtstrategie 2035", "12-26").replace(
                "\"mimeType\":\"pdf\",\"size\":0,\"downloadUrl\":\"\"", """
                        "mimeType":"%s","size":0,"downloadUrl":"","accessUrl":"%s",
                        "modified":"%s\"""".formatted(mimeType, url, modified)));
    }

    private void pdf(String body) {
        serve(200, "application/pdf", body);
    }

    private void serve(int status, String type, String body) {
        city.on("/download/1.pdf", query -> new Reply(status, Map.of("Content-Type", type),
                body.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private FeedId connected(String documents) {
        return FeedId.of(api.admin("POST", "/feeds", """
                {"name":"RIS %s","url":"%s/system","settings":{"documents":"%s"}}"""
                .formatted(UUID.randomUUID(), city.origin(), documents)).expect(201)
                .text("feedId"));
    }

    private FeedId read(String setting) {
        FeedId feed = connected(setting);
        readAgain(feed);
        return feed;
    }

    /** A run over everything, and then all documents. */
    private void readAgain(FeedId feed) {
        assertThat(reader.read(feed, true)).isEqualTo(Ended.COMPLETE);
        documents.allAgain(feed);
        readDocuments(feed);
    }

    private Duration readDocuments(FeedId feed) {
        return documents.read(feed, () -> false);
    }

    private List<DocumentObserved> observed() {
        return events(before, DocumentObserved.class);
    }

    private List<DocumentVanished> vanished() {
        return events(before, DocumentVanished.class);
    }

    private JsonNode quarantine(FeedId feed) {
        return api.admin("GET", "/feeds/" + feed + "/quarantine", "").expect(200).json();
    }

    private void waitsFor(FeedId feed, String reason) {
        assertThat(observed()).isEmpty();
        JsonNode waiting = quarantine(feed);
        assertThat(waiting).hasSize(1);
        assertThat(waiting.path(0).path("reason").asString()).contains(reason);
        assertThat(waiting.path(0).path("state").asString()).isEqualTo("OPEN");
        assertThat(waiting.path(0).path("reasonDe").asString()).isNotBlank()
                .isNotEqualTo(waiting.path(0).path("reason").asString());
    }

    private static String sha256(String text) {
        return SourceDigest.of(text.getBytes(StandardCharsets.ISO_8859_1)).hex();
    }

    @Test
    void a_pdf_is_hashed_and_the_ledger_says_whose_it_is() {
        FeedId feed = read("HASH");
        assertThat(observed()).singleElement().satisfies(event -> {
            assertThat(event.role()).isEqualTo(DocumentRole.MAIN_FILE);
            assertThat(event.document().sha256().hex()).isEqualTo(sha256(FIRST));
            assertThat(event.document().mediaType()).isEqualTo("application/pdf");
            assertThat(event.document().size()).isEqualTo(FIRST.length());
            assertThat(event.before()).isNull();
            assertThat(event.silent()).isFalse();
            assertThat(event.source().object()).isEqualTo(city.origin() + "/file/1");
            assertThat(event.concerns().vorlagen()).containsExactly(
                    events(before, VorlageRegistered.class).getFirst().vorlage());
        });
        assertThat(api.admin("GET", "/feeds/" + feed, "").json().path("documents")
                .path("hashed").asLong()).isEqualTo(1);
        api.get("clerk", "/documents/" + sha256(FIRST)).expect(404);
    }

    @Test
    void the_same_bytes_again_are_no_news() {
        FeedId feed = read("HASH");
        long next = nextIndex();
        documents.allAgain(feed);
        city.forgetRequests();
        readDocuments(feed);
        assertThat(city.requests()).containsExactly("/download/1.pdf");
        assertThat(nextIndex()).isEqualTo(next);
        readDocuments(feed);
        assertThat(city.requests()).as("nothing is due").hasSize(1);
    }

    @Test
    void bytes_that_are_exchanged_without_a_word_are_a_silent_change() {
        FeedId feed = read("HASH");
        pdf(OTHER);
        readAgain(feed);
        assertThat(observed()).hasSize(2).last().satisfies(event -> {
            assertThat(event.silent()).isTrue();
            assertThat(event.before()).hasToString(sha256(FIRST));
            assertThat(event.document().sha256()).hasToString(sha256(OTHER));
        });
    }

    @Test
    void bytes_that_change_with_their_file_object_are_no_silent_change() {
        FeedId feed = read("HASH");
        pdf(OTHER);
        papers("2026-03-01T08:00:00+01:00", "$/download/1.pdf", "application/pdf");
        assertThat(reader.read(feed, true)).isEqualTo(Ended.COMPLETE);
        readDocuments(feed);
        assertThat(observed()).as("due because its file was stamped anew").hasSize(2).last()
                .satisfies(event -> assertThat(event.silent()).isFalse());
    }

    @Test
    void a_file_that_is_only_ever_stamped_anew_is_not_fetched_for_ever() {
        FeedId feed = read("HASH");
        city.forgetRequests();
        for (int day = 1; day <= 9; day++) {
            papers("2026-03-0" + day + "T08:00:00+01:00", "$/download/1.pdf", "application/pdf");
            assertThat(reader.read(feed, true)).isEqualTo(Ended.COMPLETE);
            readDocuments(feed);
        }
        assertThat(city.requests()).filteredOn("/download/1.pdf"::equals).hasSize(2);
        assertThat(observed()).hasSize(1);
    }

    @Test
    void a_document_that_two_runs_miss_has_vanished_and_may_come_back() {
        FeedId feed = read("HASH");
        serve(404, "text/html", "<html>nicht gefunden");
        readAgain(feed);
        readDocuments(feed);
        assertThat(vanished()).as("missed once").isEmpty();
        assertThat(quarantine(feed).path(0).path("reason").asString()).contains("next run");
        readAgain(feed);
        assertThat(vanished()).singleElement().satisfies(event -> {
            assertThat(event.last().sha256()).hasToString(sha256(FIRST));
            assertThat(event.concerns().vorlagen()).hasSize(1);
        });
        readAgain(feed);
        assertThat(vanished()).hasSize(1);
        assertThat(quarantine(feed).path(0).path("state").asString()).isEqualTo("SUPERSEDED");
        pdf(FIRST);
        readAgain(feed);
        assertThat(observed()).hasSize(2).last().satisfies(event -> {
            assertThat(event.silent()).isFalse();
            assertThat(event.before()).hasToString(sha256(FIRST));
        });
    }

    @Test
    void a_document_that_is_missed_once_and_then_there_has_not_vanished() {
        FeedId feed = read("HASH");
        serve(410, "text/html", "weg");
        readAgain(feed);
        pdf(FIRST);
        readAgain(feed);
        serve(410, "text/html", "weg");
        readAgain(feed);
        assertThat(vanished()).isEmpty();
        assertThat(observed()).hasSize(1);
    }

    @Test
    void a_server_in_trouble_has_lost_nothing() {
        FeedId feed = read("HASH");
        serve(500, "text/html", "weg");
        readAgain(feed);
        serve(403, "text/html", "weg");
        readAgain(feed);
        serve(200, "text/html", "<html>Diese Seite gibt es nicht");
        readAgain(feed);
        assertThat(vanished()).isEmpty();
        assertThat(observed()).hasSize(1);
    }

    @Test
    void a_server_that_wants_to_be_left_alone_is() {
        city.on("/download/1.pdf", query -> new Reply(429, Map.of("Retry-After", "600"),
                new byte[0]));
        FeedId feed = connected("HASH");
        assertThat(reader.read(feed, true)).isEqualTo(Ended.COMPLETE);
        assertThat(readDocuments(feed)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void a_web_page_is_not_the_document() {
        serve(200, "application/pdf", "<!DOCTYPE html><html>Bitte anmelden</html>");
        waitsFor(read("HASH"), "text/html");
    }

    @Test
    void a_json_object_is_not_the_document() {
        serve(200, "application/json", "{\"type\":\"https://schema.oparl.org/1.1/System\"}");
        papers("2026-01-06T08:00:00+01:00", "$/download/1.pdf", "");
        waitsFor(read("HASH"), "application/json");
    }

    @Test
    void an_empty_document_is_none() {
        pdf("");
        waitsFor(read("HASH"), "empty");
    }

    @Test
    void a_document_that_is_too_large_waits_in_quarantine() {
        pdf("%PDF-" + "x".repeat(300 * 1024));
        waitsFor(read("HASH"), "larger than");
    }

    @Test
    void a_file_without_any_address_waits_in_quarantine() {
        papers("2026-01-06T08:00:00+01:00", "", "pdf");
        waitsFor(read("HASH"), "no address");
    }

    @Test
    void another_host_is_never_asked() {
        papers("2026-01-06T08:00:00+01:00", "http://10.0.0.1/1.pdf", "pdf");
        waitsFor(read("HASH"), "another server");
    }

    @Test
    void another_host_is_not_asked_either_where_the_server_sends_us_there() {
        city.on("/download/1.pdf", query -> new Reply(302,
                Map.of("Location", "http://169.254.169.254/latest/meta-data"), new byte[0]));
        waitsFor(read("HASH"), "another server");
    }

    @Test
    void what_waits_is_read_on_demand_or_given_up() {
        serve(200, "text/html", "<html>");
        FeedId feed = read("HASH");
        String item = "/feeds/" + feed + "/quarantine/"
                + quarantine(feed).path(0).path("id").asString();
        assertThat(api.admin("POST", item + "/retry", "{}").expect(200).text("state"))
                .isEqualTo("OPEN");
        pdf(FIRST);
        assertThat(api.admin("POST", item + "/retry", "{}").expect(200).text("state"))
                .isEqualTo("READ");
        assertThat(observed()).hasSize(1);
    }

    @Test
    void whoever_retries_all_has_documents_read_in_their_turn() {
        serve(200, "text/html", "<html>");
        FeedId feed = read("HASH");
        pdf(FIRST);
        readDocuments(feed);
        assertThat(observed()).as("not due for an hour").isEmpty();
        api.admin("POST", "/feeds/" + feed + "/quarantine/retry", "{}").expect(200);
        readDocuments(feed);
        assertThat(observed()).hasSize(1);
        assertThat(quarantine(feed).path(0).path("state").asString()).isEqualTo("READ");
    }

    @Test
    void what_was_given_up_is_not_asked_for_until_its_file_changes() {
        serve(200, "text/html", "<html>");
        FeedId feed = read("HASH");
        String item = "/feeds/" + feed + "/quarantine/"
                + quarantine(feed).path(0).path("id").asString();
        api.admin("POST", item + "/giving-up", "{\"reason\":\"gibt es nicht\"}").expect(200);
        city.forgetRequests();
        documents.allAgain(feed);
        readDocuments(feed);
        assertThat(city.requests()).isEmpty();
        papers("2026-02-06T08:00:00+01:00", "$/download/1.pdf?neu", "pdf");
        pdf(FIRST);
        readAgain(feed);
        assertThat(observed()).hasSize(1);
    }

    @Test
    void a_reading_that_was_cut_off_before_it_was_noted_is_not_recorded_twice() {
        FeedId feed = read("HASH");
        database.sql("""
                UPDATE feed_document SET state = 'WAITING', sha256 = NULL, recorded = 0,
                    said = NULL, tried = NULL, checked_at = NULL, due_at = now()
                WHERE feed = ?""").param(feed.value()).update();
        readDocuments(feed);
        assertThat(observed()).hasSize(1);
        database.sql("""
                UPDATE feed_document SET state = 'WAITING', sha256 = NULL, recorded = 0,
                    said = NULL, tried = NULL, checked_at = NULL, due_at = now()
                WHERE feed = ?""").param(feed.value()).update();
        pdf(OTHER);
        readDocuments(feed);
        assertThat(observed()).hasSize(2).last().satisfies(event -> assertThat(event.before())
                .as("the ledger remembers").hasToString(sha256(FIRST)));
    }

    @Test
    void a_document_that_is_kept_can_be_saved_by_a_clerk_and_by_nobody_else() {
        FeedId feed = read("KEEP");
        var answer = api.get("clerk", "/documents/" + sha256(FIRST)).expect(200);
        assertThat(answer.response().body()).isEqualTo(FIRST);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(api.get("/api/council/v1/documents/" + sha256(FIRST)).status())
                .isEqualTo(401);
        api.get("citizen", "/documents/" + sha256(FIRST)).expect(403);
        api.get("clerk", "/documents/nothing").expect(404);
        assertThat(quarantine(feed)).isEmpty();
    }

    @Test
    void documents_that_were_hashed_are_kept_once_that_is_wished() {
        FeedId feed = read("HASH");
        api.admin("PUT", "/feeds/" + feed + "/settings", "{\"documents\":\"KEEP\"}")
                .expect(200);
        readDocuments(feed);
        api.get("clerk", "/documents/" + sha256(FIRST)).expect(200);
        assertThat(observed()).hasSize(1);
    }

    @Test
    void nothing_is_fetched_where_nobody_wants_documents() {
        read("NONE");
        assertThat(city.requests()).doesNotContain("/download/1.pdf");
        assertThat(observed()).isEmpty();
    }

    @Test
    void papers_that_are_not_on_the_ledger_have_documents_that_nobody_fetches() {
        city.list("/papers", Council.paper(2, "Beschaffung eines Rasenmähers", "13-26")
                .replace("\"downloadUrl\":\"\"", "\"downloadUrl\":\"$/download/1.pdf\""));
        read("HASH");
        assertThat(events(before, VorlageRegistered.class)).isEmpty();
        assertThat(observed()).isEmpty();
    }

    @Test
    void the_file_of_a_resolution_concerns_it_and_may_be_linked() {
        city.list("/meetings", Council.meeting(Council.item(1, "einstimmig beschlossen")
                .replace("\"public\":true", "\"public\":true,\"resolutionFile\":\"$/file/9\"")));
        city.json("/file/9", """
                {"id":"$/file/9","type":"https://schema.oparl.org/1.0/File",
                 "accessUrl":"$/download/9"}""");
        city.on("/download/9", query -> new Reply(200, Map.of(),
                OTHER.getBytes(StandardCharsets.ISO_8859_1)));
        read("HASH");
        assertThat(observed()).hasSize(2).filteredOn(
                event -> event.role() == DocumentRole.RESOLUTION_FILE).singleElement()
                .satisfies(event -> assertThat(event.concerns().resolutions()).containsExactly(
                        events(before, ResolutionRecorded.class).getFirst().resolution()));
    }

    private String trial() {
        return api.admin("POST", "/feeds/trials", "{\"url\":\"" + city.origin() + "/system\"}")
                .expect(200).json().path("sentences").toString();
    }

    @Test
    void a_trial_says_whether_papers_have_documents_and_whether_one_can_be_fetched() {
        assertThat(trial()).contains("1 of 1 papers on the first page name documents; one of them"
                + " could be fetched (application/pdf, " + FIRST.length() + " bytes)");
        serve(200, "text/html", "<html>");
        assertThat(trial()).contains("eines davon ließ sich nicht holen: Was kam, ist nicht das"
                + " Dokument");
        assertThat(nextIndex()).isEqualTo(before);
    }
}
