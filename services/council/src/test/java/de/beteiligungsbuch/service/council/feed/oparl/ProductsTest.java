package de.beteiligungsbuch.service.council.feed.oparl;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.service.council.feed.CityServer;
import de.beteiligungsbuch.service.council.feed.CityServer.Reply;
import de.beteiligungsbuch.service.council.feed.http.FeedClient;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.oparl.ListWalk.BrokenPage;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

/** Every row of the table of what real servers do. */
class ProductsTest {

    private static final Instant SINCE = Instant.parse("2026-03-01T00:00:00Z");
    private static final String PAPER = """
            {"id":"$/paper/1","type":"https://schema.oparl.org/1.0/Paper","name":"Eins"}""";

    private final CityServer city = new CityServer();

    @AfterEach
    void closed() {
        city.close();
    }

    private FeedClient client() throws FetchFailed {
        return Walked.client(city);
    }

    private Walked walk(@Nullable Instant since) throws FetchFailed, BrokenPage, Unreadable {
        return Walked.through(city, since);
    }

    private static Seen one(String json) throws Unreadable {
        return ObjectReader.read(json.getBytes(StandardCharsets.UTF_8), "Paper").getFirst();
    }

    @Nested
    class Sternberg {

        @ParameterizedTest
        @ValueSource(strings = {"404", "200"})
        void an_empty_window_is_an_error_object_or_a_bare_list(String status) throws Exception {
            city.on("/papers", query -> query.isEmpty()
                    ? Reply.json("{\"data\":[" + PAPER + "]}")
                    : new Reply(Integer.parseInt(status), Map.of(), (status.equals("404")
                            ? "{\"error\":{\"message\":\"nothing\"}}"
                            : "[]").getBytes(StandardCharsets.UTF_8)));
            assertThat(walk(SINCE).seen()).isEmpty();
        }

        @Test
        void a_404_for_a_list_that_is_not_there_is_not_taken_for_empty() {
            city.on("/papers", query -> new Reply(404, Map.of(),
                    "{\"error\":1}".getBytes(StandardCharsets.UTF_8)));
            assertThatThrownBy(() -> walk(SINCE)).isInstanceOf(BrokenPage.class);
        }

        @Test
        void deleted_objects_without_type_stand_in_unfiltered_lists() throws Exception {
            city.list("/papers", PAPER, "{\"id\":\"$/paper/2\",\"deleted\":true}");
            assertThat(walk(null).seen()).extracting(Seen::kind, Seen::deleted).containsExactly(
                    tuple("Paper", false),
                    tuple("Paper", true));
        }

        @Test
        void a_filter_that_is_answered_with_503_and_html_is_left_out() throws Exception {
            city.on("/papers", query -> query.contains("modified_since")
                    ? Reply.status(503, "<html>down</html>")
                    : Reply.json("{\"data\":[" + PAPER + "]}"));
            Walked walked = walk(SINCE);
            assertThat(walked.seen()).hasSize(1);
            assertThat(walked.notes()).singleElement().asString().contains("503");
        }

        @Test
        void no_limit_is_ever_sent() throws Exception {
            city.list("/papers", PAPER);
            walk(SINCE);
            assertThat(city.requests()).noneMatch(request -> request.contains("limit"));
        }

        @Test
        void the_list_of_bodies_is_a_single_object() throws Exception {
            city.system();
            city.json("/bodies", "{\"id\":\"$/body/1\",\"paper\":\"$/papers\"}");
            assertThat(discovered().lists()).extracting(ListAt::kind).containsExactly("Paper");
        }
    }

    private Discovery discovered() throws FetchFailed, BrokenPage {
        URI start = URI.create(city.origin() + "/system");
        try (FeedClient client = client()) {
            return Discovery.of(client, start).withLists(client, start);
        }
    }

    @Nested
    class Somacos {

        @Test
        void the_filter_is_sent_without_percent_and_without_plus() throws Exception {
            city.list("/papers", PAPER);
            walk(SINCE);
            assertThat(city.requests())
                    .containsExactly("/papers?modified_since=2026-03-01T00:00:00Z");
        }

        @Test
        void next_that_lost_or_mangled_the_filter_gets_it_back() throws Exception {
            city.on("/papers", query -> Reply.json(query.contains("page=2")
                    ? "{\"data\":[],\"links\":{\"next\":\"" + city.origin() + "/papers?page=3\"}}"
                    : query.contains("page=3")
                            ? "{\"data\":[]}"
                            : "{\"data\":[],\"links\":{\"next\":\"" + city.origin()
                                    + "/papers?page=2&modified_since=2026-03-01T00:00:00+00:00\"}}"));
            walk(SINCE);
            assertThat(city.requests()).hasSize(3)
                    .allMatch(request -> request.contains("modified_since=2026-03-01T00:00:00Z"));
        }

        @Test
        void a_list_that_repeats_for_ever_comes_to_an_end() throws Exception {
            city.on("/papers", query -> Reply.json("{\"data\":[" + PAPER + "],\"x\":\"" + query
                    + "\",\"links\":{\"next\":\"" + city.origin() + "/papers?page="
                    + (query.isEmpty() ? 2 : Integer.parseInt(query.substring(5)) + 1) + "\"}}"));
            Walked walked = walk(null);
            assertThat(walked.seen()).hasSize(1);
            assertThat(walked.notes()).isNotEmpty();
            assertThat(city.requests()).hasSizeLessThan(6);
        }

        @Test
        void a_cycle_of_pages_comes_to_an_end() throws Exception {
            city.on("/papers", query -> Reply.json("{\"data\":[" + PAPER
                    + "],\"links\":{\"next\":\"" + city.origin() + "/papers\"}}"));
            walk(null);
            assertThat(city.requests()).hasSizeLessThan(4);
        }

        @Test
        void a_random_500_is_asked_again() throws Exception {
            int[] times = {0};
            city.on("/papers", query -> times[0]++ == 0
                    ? Reply.status(500, "")
                    : Reply.json("{\"data\":[" + PAPER + "]}"));
            assertThat(walk(null).seen()).hasSize(1);
        }
    }

    @Nested
    class CcEgov {

        @Test
        void raw_control_characters_are_read() throws Exception {
            city.list("/papers", "{\"id\":\"$/paper/1\",\"name\":\"Eins\tund\u0001zwei\"}");
            assertThat(walk(null).seen()).singleElement()
                    .satisfies(seen -> assertThat(Members.text(seen.json(), "name"))
                            .isEqualTo("Eins\tund\u0001zwei"));
        }

        @Test
        void what_says_that_it_is_nothing_is_nothing() throws Exception {
            JsonNode json = one("{\"id\":\"x\",\"reference\":\"N/A\",\"date\":\"N/A\"}").json();
            assertThat(Members.text(json, "reference")).isNull();
            assertThat(Members.date(json, "date")).isEmpty();
        }

        @Test
        void an_object_in_the_place_of_a_list_is_read_like_one() throws Exception {
            List<Seen> seen = ObjectReader.read("""
                    {"id":"p","consultation":{"id":"c","organization":{"id":"o","name":"Rat"}},
                     "auxiliaryFile":{"id":"f","mimeType":"pdf","size":0,"downloadUrl":""}}"""
                    .getBytes(StandardCharsets.UTF_8), "Paper");
            assertThat(seen).extracting(Seen::id, Seen::kind).containsExactly(
                    tuple("p", "Paper"),
                    tuple("c", "Consultation"),
                    tuple("o", "Organization"),
                    tuple("f", "File"));
            assertThat(Members.ids(seen.getFirst().json(), "consultation")).containsExactly("c");
        }

        @Test
        void html_with_status_200_is_no_page() {
            city.on("/papers", query -> Reply.status(200, "\n <!DOCTYPE html><html></html>"));
            assertThatThrownBy(() -> walk(null)).isInstanceOf(BrokenPage.class)
                    .hasMessageContaining("HTML");
        }

        @Test
        void a_list_that_ends_before_its_last_page_is_said_to_be_cut() throws Exception {
            city.json("/papers", "{\"data\":[" + PAPER
                    + "],\"pagination\":{\"currentPage\":1,\"totalPages\":9},\"links\":{}}");
            assertThat(walk(null).cut()).isTrue();
        }
    }

    @Nested
    class Rubin {

        @Test
        void the_system_in_the_place_of_a_list_is_no_list() {
            city.json("/papers", "{\"id\":\"$/system\","
                    + "\"type\":\"https://schema.oparl.org/1.0/System\",\"name\":\"x\"}");
            assertThatThrownBy(() -> walk(null)).isInstanceOf(BrokenPage.class)
                    .hasMessageContaining("System");
        }

        @Test
        void todays_date_on_everything_is_no_change() throws Unreadable {
            Seen before = one("{\"id\":\"x\",\"name\":\"n\",\"modified\":\"2026-01-01\"}");
            Seen after = one("{\"modified\":\"2026-01-02\",\"name\":\"n\",\"id\":\"x\"}");
            assertThat(after.canonical()).isEqualTo(before.canonical());
        }
    }

    @Nested
    class Any {

        @ParameterizedTest
        @ValueSource(strings = {"{", "[1,2", "null", "", "{\"data\":[{\"id\":1}",
                "{\"data\":[]}}x{",
                "\u0000\u0001"})
        void what_is_no_json_is_no_page(String body) {
            city.on("/papers", query -> Reply.json(body));
            assertThatThrownBy(() -> {
                Walked walked = walk(null);
                assertThat(walked.seen()).isNotEmpty();
            }).isInstanceOfAny(BrokenPage.class, AssertionError.class);
        }

        @Test
        void depth_without_end_is_refused() {
            city.on("/papers", query -> Reply.json("{\"data\":[" + "[".repeat(100_000)));
            assertThatThrownBy(() -> walk(null)).isInstanceOf(BrokenPage.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"id\":\"\"}", "{\"id\":null}", "\"text\"", "[]", "7"})
        void what_is_no_object_with_an_id_is_unreadable(String json) {
            assertThatThrownBy(() -> one(json)).isInstanceOf(Unreadable.class);
        }

        @Test
        void ids_and_unknown_members_stay_as_given() throws Unreadable {
            Seen seen = one(
                    "{\"id\":\"HTTP://Ris.Example:80/a b?x=1&y=ü\",\"acme:extra\":{\"a\":1}}");
            assertThat(seen.id()).isEqualTo("HTTP://Ris.Example:80/a b?x=1&y=ü");
            assertThat(seen.json().path("acme:extra").path("a").asInt()).isEqualTo(1);
        }

        @Test
        void people_are_left_out() throws Unreadable {
            List<Seen> seen = ObjectReader.read("""
                    {"id":"m","participant":[{"id":"p","name":"Erika Muster"}],
                     "membership":[{"id":"s","person":"p"}]}""".getBytes(StandardCharsets.UTF_8),
                    "Meeting");
            assertThat(seen).hasSize(1);
            assertThat(seen.getFirst().json().toString()).doesNotContain("Muster");
        }

        @Test
        void the_bytes_of_each_object_are_those_of_the_page() throws Exception {
            String odd = "{ \"id\" : \"ü\",\n \"n\" : 1.50 }";
            city.on("/papers", query -> Reply.json("{\"data\" : [ " + odd + " ,\n" + PAPER + "]}"));
            try (FeedClient client = client()) {
                ListPage page = PageReader.read(client.get(URI.create(city.origin() + "/papers")),
                        "Paper");
                assertThat(page.items()).extracting(item -> new String(item,
                        StandardCharsets.UTF_8)).containsExactly(odd, PAPER);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-13-01", "31.12.2026", "heute", "0000-00-00", "2026-02-30"})
        void dates_that_are_none_are_none(String date) throws Unreadable {
            assertThat(Members.date(one("{\"id\":\"x\",\"d\":\"" + date + "\"}").json(), "d"))
                    .isEmpty();
        }
    }
}
