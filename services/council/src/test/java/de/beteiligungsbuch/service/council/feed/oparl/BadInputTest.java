package de.beteiligungsbuch.service.council.feed.oparl;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.service.council.feed.CityServer;
import de.beteiligungsbuch.service.council.feed.CityServer.Reply;
import de.beteiligungsbuch.service.council.feed.http.FeedClient;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.oparl.ListWalk.BrokenPage;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What no standard foresees and servers do, beside what {@link ProductsTest} shows. */
class BadInputTest {

    private final CityServer city = new CityServer();

    @AfterEach
    void closed() {
        city.close();
    }

    private Discovery discovered() throws FetchFailed, BrokenPage {
        URI start = URI.create(city.origin() + "/system");
        try (FeedClient client = Walked.client(city)) {
            return Discovery.of(client, start).withLists(client, start);
        }
    }

    private static Seen one(String json) throws Unreadable {
        return ObjectReader.read(json.getBytes(StandardCharsets.UTF_8), "Paper").getFirst();
    }

    private static int page(String query) {
        return query.contains("page=")
                ? Integer.parseInt(query.replaceFirst(".*page=(\\d+).*", "$1"))
                : 1;
    }

    @Test
    void a_list_of_bodies_that_repeats_for_ever_comes_to_an_end() throws Exception {
        city.system();
        city.on("/bodies", query -> Reply.json(("{\"data\":[{\"id\":\"$/body/1\",\"paper\":"
                + "\"$/papers\"}],\"n\":" + page(query) + ",\"links\":{\"next\":\"$/bodies?page="
                + (page(query) + 1) + "\"}}").replace("$", city.origin())));
        assertThat(discovered().bodies()).hasSize(1);
        assertThat(city.requests()).hasSizeLessThan(8);
    }

    @Test
    void pages_in_a_ring_come_to_an_end() throws Exception {
        city.on("/papers", query -> Reply.json(("{\"data\":[{\"id\":\"$/paper/" + page(query)
                + "\"}],\"links\":{\"next\":\"$/papers?page=" + (page(query) % 4 + 1) + "\"}}")
                .replace("$", city.origin())));
        assertThat(Walked.through(city, null).seen()).hasSize(4);
        assertThat(city.requests()).hasSizeLessThan(9);
    }

    @Test
    void next_without_the_filter_does_not_lead_into_the_whole_list() throws Exception {
        city.on("/papers", query -> Reply.json(query.contains("modified_since")
                ? "{\"data\":[{\"id\":\"$/paper/%d\"}],\"links\":{%s}}"
                        .formatted(page(query), page(query) == 1
                                ? "\"next\":\"$/papers?page=2&limit=1\""
                                : "")
                        .replace("$", city.origin())
                : "{\"data\":[{\"id\":\"all\"}]}"));
        assertThat(Walked.through(city, Instant.parse("2026-03-01T00:00:00Z")).seen())
                .extracting(Seen::id)
                .containsExactly(city.origin() + "/paper/1", city.origin() + "/paper/2");
    }

    @Test
    void a_page_that_grew_while_it_was_read_shows_an_object_twice_and_loses_none()
            throws Exception {
        city.on("/papers", query -> Reply.json(IntStream
                .rangeClosed(page(query) * 3 - 3, page(query) * 3)
                .mapToObj(number -> "{\"id\":\"" + number + "\"}")
                .collect(Collectors.joining(",", "{\"data\":[", "],\"links\":{"
                        + (page(query) < 4
                                ? "\"next\":\"" + city.origin() + "/papers?page="
                                        + (page(query) + 1) + "\""
                                : "")
                        + "}}"))));
        assertThat(Walked.through(city, null).seen()).hasSize(13);
    }

    @Test
    void only_the_lists_that_there_are_are_read() throws Exception {
        city.json("/system", """
                {"id":"$/system","type":"https://schema.oparl.org/1.0/System",
                 "oparlVersion":"https://schema.oparl.org/1.0/","body":"$/bodies"}""");
        city.json("/bodies", """
                {"data":[{"id":"$/body","organization":"$/o","person":"$/p","meeting":"$/m",
                  "paper":"$/papers","agendaItem":null,"file":"","consultation":{"a":1}}]}""");
        assertThat(discovered().lists()).extracting(ListAt::kind)
                .containsExactly("Organization", "Meeting", "Paper");
    }

    @Test
    void a_body_without_type_and_list_is_still_a_body() throws Exception {
        city.json("/system", "{\"id\":\"$/b\",\"paper\":\"$/papers\",\"meeting\":\"$/m\"}");
        assertThat(discovered().lists()).hasSize(2);
    }

    @Test
    void an_endpoint_that_has_moved_without_a_redirect_is_said_and_not_taken_for_empty() {
        city.on("/papers", query -> Reply.status(404, "<html>Seite nicht gefunden</html>"));
        assertThatThrownBy(() -> Walked.through(city, null)).isInstanceOf(BrokenPage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void depth_is_refused_wherever_it_stands(String bracket) {
        String bomb = bracket.repeat(2_000);
        for (String body : List.of(bomb, "{\"data\":[{\"id\":\"x\",\"a\":" + bomb,
                "{\"x\":" + bomb, "{\"data\":[],\"links\":" + bomb)) {
            city.on("/papers", query -> Reply.json(body));
            assertThatThrownBy(() -> Walked.through(city, null)).isInstanceOf(BrokenPage.class);
        }
        assertThatThrownBy(() -> one("{\"id\":\"x\",\"a\":" + bomb))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void numbers_without_end_are_refused_and_large_ones_are_not_written_out() throws Unreadable {
        assertThatThrownBy(() -> one("{\"id\":\"x\",\"n\":" + "9".repeat(100_000) + "}"))
                .isInstanceOf(Unreadable.class);
        assertThat(one("{\"id\":\"x\",\"n\":1e999999999}").json().path("n").isNumber()).isTrue();
    }

    @Test
    void swapped_coordinates_and_an_end_before_the_start_are_kept_as_they_came() throws Exception {
        List<Seen> seen = ObjectReader.read("""
                {"id":"m","type":"https://schema.oparl.org/1.1/Meeting",
                 "start":"2026-02-12T17:00:00+01:00","end":"2026-02-12T16:00:00+01:00",
                 "location":{"id":"l","geojson":{"type":"Feature","geometry":{"type":"Point",
                   "coordinates":[51.51,7.46]}}}}""".getBytes(StandardCharsets.UTF_8), "Meeting");
        assertThat(seen.getLast().kind()).isEqualTo("Location");
        assertThat(seen.getLast().json().path("geojson").path("geometry").path("coordinates")
                .toString()).isEqualTo("[51.51,7.46]");
        Seen swapped = one("{\"id\":\"l\",\"coordinates\":[7.46,51.51]}");
        assertThat(swapped.canonical())
                .isNotEqualTo(one("{\"id\":\"l\",\"coordinates\":[51.51,7.46]}").canonical());
        assertThat(Members.instant(seen.getFirst().json(), "end")).isPresent();
    }

    @Test
    void members_of_the_wrong_type_are_nothing_and_break_nothing() throws Exception {
        List<Seen> seen = ObjectReader.read("""
                {"id":"p","name":["a"],"reference":{"x":1},"date":20260105,"modified":false,
                 "consultation":[1,null,"c",{"id":7},[{"id":"d"}]],"deleted":"nein",
                 "mainFile":[{"id":"f"},{"id":"f"}]}""".getBytes(StandardCharsets.UTF_8), "Paper");
        assertThat(seen.getFirst().deleted()).isFalse();
        assertThat(Members.text(seen.getFirst().json(), "name")).isNull();
        assertThat(Members.date(seen.getFirst().json(), "date")).isEmpty();
        assertThat(Members.ids(seen.getFirst().json(), "consultation")).contains("c");
    }
}
