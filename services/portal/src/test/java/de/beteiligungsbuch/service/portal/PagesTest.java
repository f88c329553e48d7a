package de.beteiligungsbuch.service.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static de.beteiligungsbuch.service.portal.PortalUnderTest.id;
import static org.assertj.core.api.Assertions.assertThat;

/** What the pages say, and what they send along; without a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private PortalUnderTest portal;

    @BeforeAll
    void start() {
        portal = new PortalUnderTest();
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @AfterEach
    void history_is_back() {
        portal.history().away(false);
    }

    static Stream<String> pages() {
        return PortalUnderTest.PAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_is_whole_in_both_languages(String page) throws Exception {
        for (String language : List.of("de", "en")) {
            HttpResponse<String> answer = get(page, "Accept-Language", language);

            assertThat(answer.body()).startsWith("<!DOCTYPE html>").endsWith("</html>\n")
                    .contains("<html lang=\"" + language + "\">").doesNotContain("??", "th:");
            assertThat(answer.statusCode()).isIn(200, 400, 404);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_within_a_page_leads_somewhere(String page) throws Exception {
        String html = get(page).body();
        Set<String> ids = found(html, " id=\"([^\"]+)\"");

        assertThat(found(html, "href=\"#([^\"]+)\"")).isSubsetOf(ids);
        assertThat(Pattern.compile(" id=\"").matcher(html).results().count())
                .as("no id twice").isEqualTo(ids.size());
    }

    @Test
    void a_contribution_that_looks_like_a_script_is_shown_as_text() throws Exception {
        String html = get("/beitraege/" + id(6, 3)).body();

        assertThat(html).contains("&lt;script&gt;alert(&#39;Beitrag&#39;)&lt;/script&gt;")
                .contains("&lt;img src=x onerror=alert(1)&gt;").doesNotContain("<img");
        assertThat(found(html, "(<script[^>]*)>"))
                .allMatch(tag -> tag.startsWith("<script type=\"module\" src=\"/assets/receipt"));
        assertThat(get("/beitraege").body()).contains("&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void footnote_2_leads_to_the_resolution_and_the_resolution_back_to_it() throws Exception {
        assertThat(note(get("/zielbilder/1").body(), "2"))
                .contains("href=\"/beschluesse/" + id(7, 1) + "\"", "38472-25/1");
        assertThat(get("/beschluesse/" + id(7, 1)).body()).contains("href=\"/zielbilder/1#fn-2\"");
    }

    @Test
    void resolutions_come_a_page_at_a_time_or_those_of_the_strategy_alone() throws Exception {
        String first = get("/beschluesse").body();
        assertThat(first).contains(id(7, 3), id(7, 2), "rel=\"next\"").doesNotContain(id(7, 1));
        String next = found(first, "rel=\"next\" href=\"([^\"]*)\"").iterator().next()
                .replace("&amp;", "&");
        assertThat(get(next).body()).contains(id(7, 1)).doesNotContain(id(7, 3), "rel=\"next\"");
        assertThat(get("/beschluesse?strategie=true").body())
                .contains(id(7, 3), id(7, 1), "href=\"/beschluesse\"").doesNotContain(id(7, 2));
    }

    @Test
    void a_silent_edit_of_the_source_stands_beside_the_resolution() throws Exception {
        assertThat(get("/beschluesse/" + id(7, 1)).body()).contains(
                "Die Quelle sagt jetzt etwas anderes.", "Sie hat das nicht kenntlich gemacht.",
                "Auch das Ergebnis wurde geändert.");
        assertThat(get("/beschluesse/" + id(7, 2)).body()).doesNotContain("id=\"quelle\"");
    }

    @Test
    void a_document_that_was_exchanged_silently_shows_its_hash_before_and_after() throws Exception {
        String page = get("/beschluesse/" + id(7, 1)).body();
        assertThat(page).containsOnlyOnce("Dokument ausgetauscht, ohne dass es gesagt wurde.")
                .contains("4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a",
                        "dbc1b4c900ffe48d575b5da5c638040125f65db0fe3e24494b76ea986457d986",
                        "2 verschiedene Fassungen bisher", "183.204 Bytes");
        assertThat(get("/beschluesse/" + id(7, 1) + "?lang=en").body())
                .contains("Document exchanged without a word.", "183,204 bytes");
    }

    @Test
    void documents_of_the_paper_stand_beside_its_resolution_and_how_to_check_one()
            throws Exception {
        assertThat(get("/beschluesse/" + id(7, 1)).body()).contains("Die Vorlage selbst",
                "Die Quelle führt das Dokument noch, gibt es aber nicht mehr heraus.",
                "Die Quelle gibt es nicht mehr heraus, seit:", "sha256sum dokument.pdf");
        assertThat(get("/beschluesse/" + id(7, 2)).body()).doesNotContain("id=\"dokumente\"");
    }

    @Test
    void what_came_by_hand_leads_to_the_entries_of_both_persons() throws Exception {
        assertThat(get("/beschluesse/" + id(7, 2)).body()).contains(
                "Von einer Person aus einem Dokument eingegeben",
                "href=\"/api/history/v1/ledgers/council/entries?from=1017&amp;limit=1\"",
                "Eingabe: Eintrag 1017",
                "href=\"/api/history/v1/ledgers/council/entries?from=1018&amp;limit=1\"",
                "Bestätigung: Eintrag 1018");
        assertThat(get("/beschluesse/" + id(7, 1)).body())
                .doesNotContain("Von einer Person aus einem Dokument eingegeben");
    }

    @Test
    void an_edition_leads_to_the_papers_that_concern_it() throws Exception {
        assertThat(get("/strategie/" + id(9, 1) + "/1").body()).contains(
                "Vorlagen im Rat dazu", "href=\"/beschluesse/" + id(7, 1) + "\"");
    }

    @Test
    void every_page_says_where_machines_read_on() throws Exception {
        assertThat(get("/").body()).contains("href=\"/oparl/v1.1/system\"");
    }

    @Test
    void a_footnote_leads_to_the_contribution_and_its_trace_back_to_the_footnote()
            throws Exception {
        assertThat(note(get("/zielbilder/1").body(), "1"))
                .contains("href=\"/beitraege/" + id(6, 1) + "\"");
        assertThat(get("/beitraege/" + id(6, 1)).body()).contains("href=\"/zielbilder/1#fn-1\"",
                "href=\"/strategie/" + id(9, 1) + "/1\"", "Zusammenfassung");
    }

    @Test
    void a_sentence_that_moved_names_the_other_zielbild_on_both_pages() throws Exception {
        assertThat(note(get("/zielbilder/5").body(), "16")).contains("href=\"/zielbilder/4\"");
        assertThat(get("/zielbilder/4").body()).contains("href=\"/zielbilder/5#fn-16\"");
    }

    @Test
    void the_wording_of_a_day_is_that_of_before_the_resolution() throws Exception {
        assertThat(get("/zielbilder/1?validAt=2025-05-21").body()).contains("des Phoenix-Areals")
                .doesNotContain("der Phoenix-Areale", "fn-2");
        assertThat(get("/zielbilder/1?validAt=&asOf=").body()).contains("der Phoenix-Areale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4|Der Text wird nicht gezeigt|Beleidigung",
            "5|Der Text ist gelöscht|Einwilligung", "6|Das darf nicht sein|noch offen",
            "7|geprüft, nicht übernommen|gehört zu den Maßnahmen",
            "8|geteilt|geht in anderen weiter"})
    void what_became_of_a_contribution_is_said_plainly(String expected) throws Exception {
        List<String> parts = List.of(expected.split("\\|"));

        assertThat(get("/beitraege/" + id(6, Integer.parseInt(parts.getFirst()))).body())
                .contains(parts.subList(1, parts.size()));
    }

    @Test
    void what_is_not_recorded_one_by_one_is_counted() throws Exception {
        String html = get("/vollstaendigkeit").body();

        assertThat(html).contains("<td class=\"num\">644</td>", "Ein Text fehlt");
        assertThat(found(html, "schicksal=NONE\">([0-9]+)<")).containsExactly("2");
    }

    @Test
    void a_language_chosen_by_the_address_is_carried_by_every_link() throws Exception {
        Set<String> links = found(get("/zielbilder/1?lang=en", "Accept-Language", "de").body(),
                "href=\"(/[^\"]*)\"");

        assertThat(links).contains("/zielbilder?lang=en", "/zielbilder/1?lang=de")
                .filteredOn(link -> !link.startsWith("/assets/") && !link.startsWith("/api/")
                        && !link.startsWith("/oparl/"))
                .allMatch(link -> link.contains("lang="));
        assertThat(found(get("/", "Accept-Language", "en").body(), "href=\"(/beitraege[^\"]*)\""))
                .noneMatch(link -> link.contains("lang="));
    }

    @Test
    void german_texts_are_marked_on_an_english_page() throws Exception {
        assertThat(get("/zielbilder/1?lang=en").body())
                .contains("<h1 lang=\"de\">Dortmund wird mutig");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/gibtesnicht", "/zielbilder?asOf=unsinn"})
    void a_page_allows_the_browser_no_more_than_it_needs(String page) throws Exception {
        HttpResponse<String> answer = get(page);

        assertThat(answer.headers().map()).containsEntry("Referrer-Policy", List.of("no-referrer"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .doesNotContainKey("Set-Cookie");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(answer.body()).doesNotContain("<style", " style=\"", "javascript:");
    }

    @Test
    void only_the_page_with_a_receipt_may_run_a_script_and_only_ours() throws Exception {
        HttpResponse<String> answer = get("/beitraege/" + id(6, 1));

        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1).first()
                .asString()
                .startsWith("default-src 'none'")
                .endsWith("; script-src 'self'; connect-src 'self'").doesNotContain("unsafe");
        assertThat(answer.body()).doesNotContain("<style", " style=\"", "javascript:");
    }

    @Test
    void a_contribution_has_a_receipt_as_a_file_and_as_a_code() throws Exception {
        String html = get("/beitraege/" + id(6, 1)).body();
        String address = "/api/notary/v1/receipts/" + id(0x21, 14);

        assertThat(html).contains("href=\"" + address + "?wait=20\"", ">Quittung</h2>",
                "Was sie belegt:", "Was sie nicht belegt:", "QR-Code mit der Adresse der Quittung",
                portal.url(address + "?wait=20"),
                "/api/history/v1/ledgers/participation/entries?from=14&amp;limit=1");
        assertThat(get("/beitraege/" + id(6, 1) + "?lang=en").body()).contains(">Receipt</h2>",
                "What it proves:", "What it does not prove:", "href=\"" + address + "?wait=20\"");
    }

    @Test
    void a_page_that_did_not_change_is_not_sent_again() throws Exception {
        HttpResponse<String> first = get("/zielbilder");

        assertThat(get("/zielbilder", "If-None-Match",
                first.headers().firstValue("ETag").orElseThrow()).statusCode()).isEqualTo(304);
    }

    @Test
    void a_page_has_one_address() throws Exception {
        HttpResponse<String> slash = get("/zielbilder/");

        assertThat(slash.statusCode()).isEqualTo(308);
        assertThat(slash.headers().firstValue("Location")).contains("/zielbilder");
        assertThat(found(get("/zielbilder/1").body(), "href=\"(/zielbilder/1\\?from[^\"]*)\""))
                .contains("/zielbilder/1?from=3&amp;to=3").noneMatch(link -> link.endsWith("="));
    }

    @Test
    void an_answer_that_still_holds_is_not_read_again() throws Exception {
        get("/spannungsfelder");
        int before = portal.history().answered().size();
        get("/spannungsfelder");

        assertThat(portal.history().answered().subList(before, before + 1)).containsExactly(304);
    }

    @Test
    void the_style_sheet_is_found_and_may_be_kept() throws Exception {
        String sheet = found(get("/").body(), "href=\"(/assets/portal[^\"]+css)\"").iterator()
                .next();

        HttpResponse<String> answer = get(sheet);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gibtesnicht", "/zielbilder/99", "/zielbilder/1?from=7",
            "/zielbilder/1?from=eins", "/zielbilder/..%2Fledgers", "/beitraege/%3Cscript%3E",
            "/strategie/x/y", "/beschluesse/1"})
    void an_address_that_leads_nowhere_is_a_page_that_helps(String address) throws Exception {
        HttpResponse<String> answer = get(address);

        assertThat(answer.statusCode()).isIn(400, 404);
        if (answer.statusCode() == 404) {
            assertThat(answer.body()).contains("Hier steht nichts", "href=\"/zielbilder\"")
                    .doesNotContain("Exception", "<script");
            assertThat(get(address, "Accept-Language", "en").body())
                    .contains("There is nothing here");
        }
    }

    @Test
    void while_the_history_is_away_a_page_asks_to_try_again() throws Exception {
        portal.history().away(true);

        HttpResponse<String> answer = get("/beitraege");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        assertThat(answer.body()).contains("Verloren ist nichts").doesNotContain("Exception");
        assertThat(get("/beitraege?lang=en").body()).contains("Nothing is lost");
        portal.history().away(false);
        assertThat(get("/beitraege").statusCode()).isEqualTo(200);
    }

    @Test
    void the_portal_is_ready_on_its_own() throws Exception {
        portal.history().away(true);

        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus").body()).contains("http_server_requests");
    }

    private static String note(String html, String label) {
        int begin = html.indexOf("id=\"fn-" + label + "\"");
        return html.substring(begin, html.indexOf("class=\"back\"", begin));
    }

    private static Set<String> found(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal.url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
