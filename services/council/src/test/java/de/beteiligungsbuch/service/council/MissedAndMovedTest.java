package de.beteiligungsbuch.service.council;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.beteiligungsbuch.council.FeedEvent.Changes;
import de.beteiligungsbuch.council.FeedEvent.FeedCrawled;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.service.council.feed.CityServer;
import de.beteiligungsbuch.service.council.feed.CityServer.Reply;
import de.beteiligungsbuch.service.council.feed.Council;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader.Ended;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a reader that compares lists would count what never happened, or miss what did. */
class MissedAndMovedTest extends ServiceUnderTest {

    @Autowired
    private FeedReader reader;
    @Autowired
    private JdbcClient sql;

    private final CityServer city = new CityServer().system();

    @BeforeEach
    void a_council() {
        city.list("/organizations", Council.RAT);
    }

    @AfterEach
    void closed() {
        city.close();
    }

    private FeedId connected() {
        return FeedId.of(api.admin("POST", "/feeds", """
                {"name":"RIS %s","url":"%s/system","settings":{"papers":"NONE"}}"""
                .formatted(UUID.randomUUID(), city.origin())).expect(201).text("feedId"));
    }

    private Changes read(FeedId feed) {
        long next = nextIndex();
        assertThat(reader.read(feed, true)).isEqualTo(Ended.COMPLETE);
        return events(next, FeedCrawled.class).getLast().changes();
    }

    /** Object and what happened to it, without the city's address, since the last reading. */
    private List<String> found(FeedId feed) {
        return sql.sql("""
                SELECT object_id || ' ' || what FROM feed_change WHERE feed = ? AND counted_run =
                    (SELECT max(id) FROM feed_run WHERE feed = ?) ORDER BY 1""")
                .params(feed.value(), feed.value())
                .query((row, number) -> row.getString(1).replace(city.origin(), "")).list();
    }

    private static String meeting(int number, String... items) {
        return Council.meeting(items).replace("\"id\":\"$/meeting/1\"",
                "\"id\":\"$/meeting/" + number + "\"");
    }

    @Test
    void an_item_that_moves_to_another_agenda_is_followed_there() {
        city.list("/meetings", meeting(1, Council.item(1, "vertagt")), meeting(2));
        FeedId feed = connected();
        read(feed);
        city.list("/meetings", meeting(1), meeting(2, Council.item(1, "vertagt")));
        read(feed);
        assertThat(found(feed)).containsExactly("/meeting/1 SILENT", "/meeting/2 SILENT");
        city.list("/meetings", meeting(1), meeting(2, Council.item(1, "abgelehnt")));
        read(feed);
        assertThat(found(feed)).containsExactly("/agendaItem/1 SILENT");
    }

    @Test
    void an_item_that_changes_while_it_moves_has_changed() {
        city.list("/meetings", meeting(1, Council.item(1, "vertagt")), meeting(2));
        FeedId feed = connected();
        read(feed);
        city.list("/meetings", meeting(2, Council.item(1, "abgelehnt")));
        read(feed);
        assertThat(found(feed)).containsExactly("/agendaItem/1 SILENT", "/meeting/1 VANISHED",
                "/meeting/2 SILENT");
    }

    @Test
    void what_two_objects_embed_with_more_and_with_less_to_say_has_not_changed() {
        String more = "\"location\":{\"id\":\"$/l\",\"room\":\"1\",\"description\":\"Rathaus\"},";
        String less = "\"location\":{\"id\":\"$/l\",\"description\":\"Rathaus\"},";
        String first = meeting(1).replace("\"name\":", more + "\"name\":");
        String second = meeting(2).replace("\"name\":", less + "\"name\":");
        city.list("/meetings", first, second);
        FeedId feed = connected();
        read(feed);
        city.list("/meetings", second, first);
        read(feed);
        assertThat(found(feed)).isEmpty();
        city.list("/meetings", second);
        read(feed);
        assertThat(found(feed)).containsExactly("/meeting/1 VANISHED");
        city.list("/meetings", second.replace("Rathaus", "Halle"));
        read(feed);
        assertThat(found(feed)).containsExactly("/l SILENT");
    }

    @Test
    void what_was_listed_and_is_only_embedded_now_is_still_there() {
        city.json("/bodies", """
                {"data":[{"id":"$/body/1","organization":"$/organizations","meeting":"$/meetings",
                  "paper":"$/papers","file":"$/files"}]}""");
        city.list("/papers", Council.paper(1, "Eins", "1-26"));
        city.list("/files", "{\"id\":\"$/file/1\",\"mimeType\":\"pdf\",\"text\":\"mehr\"}");
        FeedId feed = connected();
        read(feed);
        city.list("/files");
        read(feed);
        assertThat(found(feed)).isEmpty();
        city.list("/papers", Council.paper(1, "Eins", "1-26").replace("\"pdf\"", "\"odt\""));
        read(feed);
        assertThat(found(feed)).containsExactly("/file/1 SILENT");
    }

    @Test
    void very_much_that_is_missing_at_once_is_believed_when_it_is_missed_again() {
        String[] papers = IntStream.range(0, 250)
                .mapToObj(number -> "{\"id\":\"$/paper/" + number + "\"}").toArray(String[]::new);
        city.list("/papers", papers);
        FeedId feed = connected();
        read(feed);
        city.list("/papers");
        assertThat(read(feed).vanished()).isZero();
        city.list("/papers", papers[7]);
        Changes changes = read(feed);
        assertThat(changes.vanished()).isEqualTo(249);
        assertThat(changes.added()).isZero();
        assertThat(read(feed).vanished()).isZero();
    }

    @Test
    void a_server_in_trouble_is_not_taken_for_one_that_has_lost_an_object() {
        city.list("/papers", Council.paper(1, "Eins", "1-26"));
        FeedId feed = connected();
        read(feed);
        city.list("/papers");
        city.on("/paper/1", query -> Reply.status(503, "busy"));
        read(feed);
        assertThat(found(feed)).doesNotContain("/paper/1 VANISHED");
        city.list("/papers", Council.paper(1, "Eins", "1-26"));
        read(feed);
        assertThat(found(feed)).doesNotContain("/paper/1 RETURNED");
    }

    @Test
    void another_object_under_the_id_of_a_lost_one_does_not_hide_the_loss() {
        city.list("/papers", "{\"id\":\"$/paper/1\"}");
        FeedId feed = connected();
        read(feed);
        city.list("/papers");
        city.json("/paper/1", "{\"id\":\"$/system\",\"oparlVersion\":\"1.0\"}");
        read(feed);
        assertThat(found(feed)).containsExactly("/paper/1 VANISHED");
    }

    @Test
    void a_tombstone_of_what_was_never_there_is_nothing_new() {
        city.list("/papers", "{\"id\":\"$/paper/1\"}", "{\"id\":\"$/paper/2\",\"deleted\":true}");
        FeedId feed = connected();
        read(feed);
        assertThat(found(feed)).contains("/paper/1 ADDED")
                .noneMatch(change -> change.startsWith("/paper/2"));
    }

    @Test
    void what_a_failed_run_found_is_counted_by_the_next() {
        city.list("/papers", "{\"id\":\"$/paper/1\",\"name\":\"Eins\"}");
        FeedId feed = connected();
        read(feed);
        city.list("/organizations", Council.RAT.replace("Rat der", "Rat jener"));
        city.on("/papers", query -> Reply.status(200, "<html>"));
        assertThat(reader.read(feed, true)).isEqualTo(Ended.FAILED);
        city.list("/papers", "{\"id\":\"$/paper/1\",\"name\":\"Eins\"}");
        assertThat(read(feed).silent()).isEqualTo(1);
    }

    private static String[] papers(int count) {
        return IntStream.range(0, count).mapToObj(
                number -> "{\"id\":\"$/paper/%d\",\"modified\":\"20%02d-01-01T00:00:00Z\"}"
                        .formatted(number, number % 20))
                .toArray(String[]::new);
    }

    @Test
    void what_no_list_shows_is_asked_for_each_time_however_much_it_is() {
        String links = IntStream.range(0, 300).mapToObj("\"$/linked/%d\""::formatted)
                .collect(Collectors.joining(","));
        city.list("/papers", "{\"id\":\"$/paper/1\",\"consultation\":[" + links + "]}");
        for (int number = 0; number < 300; number++) {
            consultation(number, "Anhörung");
        }
        FeedId feed = connected();
        read(feed);
        assertThat(read(feed)).isEqualTo(new Changes(0, 0, 0, 0, 0));
        consultation(7, "Entscheidung");
        city.on("/linked/8", query -> Reply.status(404, ""));
        read(feed);
        assertThat(found(feed)).containsExactly("/linked/7 SILENT", "/linked/8 VANISHED");
        assertThat(read(feed)).isEqualTo(new Changes(0, 0, 0, 0, 0));
    }

    private void consultation(int number, String role) {
        city.json("/linked/" + number, """
                {"id":"$/linked/%d","type":"https://schema.oparl.org/1.1/Consultation",
                 "modified":"2026-01-01T00:00:00Z","role":"%s"}""".formatted(number, role));
    }

    @Test
    void what_the_server_still_gives_under_its_id_is_not_gone_however_much_no_list_shows() {
        String[] papers = papers(260);
        city.list("/papers", papers);
        for (int number = 0; number < 260; number++) {
            city.json("/paper/" + number, papers[number]);
        }
        FeedId feed = connected();
        read(feed);
        city.list("/papers", papers[3]);
        for (int i = 0; i < 3; i++) {
            assertThat(read(feed)).isEqualTo(new Changes(0, 0, 0, 0, 0));
        }
    }

    @Test
    void a_list_that_is_empty_once_has_not_lost_everything() {
        String[] papers = papers(40);
        city.list("/papers", papers);
        FeedId feed = connected();
        read(feed);
        city.list("/papers");
        assertThat(read(feed)).isEqualTo(new Changes(0, 0, 0, 0, 0));
        city.list("/papers", papers);
        assertThat(read(feed)).isEqualTo(new Changes(0, 0, 0, 0, 0));
        city.list("/papers");
        read(feed);
        assertThat(read(feed).vanished()).isEqualTo(40);
    }

    @Test
    void a_list_that_is_empty_for_a_moment_is_asked_again() {
        String[] papers = papers(40);
        city.list("/papers", papers);
        FeedId feed = connected();
        read(feed);
        AtomicInteger asked = new AtomicInteger();
        city.on("/papers", query -> page(asked.getAndIncrement() == 0
                ? List.of()
                : List.of(papers).subList(1, 40), ""));
        assertThat(read(feed).vanished()).isEqualTo(1);
    }

    private Reply page(List<String> objects, String next) {
        return Reply
                .json(("{\"data\":[" + String.join(",", objects) + "],\"links\":{" + next + "}}")
                        .replace("$", city.origin()));
    }

    @Test
    void an_object_that_slips_from_one_page_to_another_is_still_there() {
        List<String> papers = List.of(papers(30));
        AtomicInteger turn = new AtomicInteger();
        city.on("/papers", query -> {
            List<String> now = new ArrayList<>(papers);
            Collections.rotate(now, turn.get() == 1 ? 1 : turn.get() == 3 ? -1 : 0);
            boolean first = query.isEmpty();
            turn.incrementAndGet();
            return page(first ? now.subList(0, 15) : now.subList(15, 30),
                    first ? "\"next\":\"$/papers?page=2\"" : "");
        });
        FeedId feed = connected();
        assertThat(read(feed).added()).isEqualTo(32);
        turn.set(0);
        assertThat(read(feed)).isEqualTo(new Changes(0, 0, 0, 0, 0));
        turn.set(2);
        assertThat(read(feed)).isEqualTo(new Changes(0, 0, 0, 0, 0));
    }

    @Test
    void a_change_on_the_day_on_which_everything_was_stamped_anew_was_said() {
        String[] papers = papers(60);
        city.list("/papers", papers);
        FeedId feed = connected();
        read(feed);
        String[] stamped = Stream.of(papers)
                .map(paper -> paper.replaceFirst("20..-01-01", "2026-11-20"))
                .toArray(String[]::new);
        stamped[5] = stamped[5].replace("}", ",\"name\":\"neu\"}");
        city.list("/papers", stamped);
        assertThat(read(feed)).isEqualTo(new Changes(0, 1, 0, 0, 0));
        stamped[6] = stamped[6].replace("}", ",\"name\":\"neu\"}").replace("-20T", "-21T");
        city.list("/papers", stamped);
        assertThat(read(feed)).isEqualTo(new Changes(0, 1, 0, 0, 0));
    }

    @Test
    void where_everything_bears_the_day_of_the_answer_every_change_is_silent() {
        String[] papers = papers(60);
        FeedId feed = null;
        for (int day = 10; day < 14; day++) {
            String today = "2026-11-" + day;
            papers[day] = papers[day].replace("}", ",\"name\":\"neu\"}");
            city.list("/papers", Stream.of(papers)
                    .map(paper -> paper.replaceFirst("20..-01-01", today))
                    .toArray(String[]::new));
            feed = feed == null ? connected() : feed;
            Changes changes = read(feed);
            if (day > 10) {
                assertThat(changes).isEqualTo(new Changes(0, 0, 1, 0, 0));
            }
        }
    }

    @Test
    void an_object_whose_id_moves_to_https_or_another_host_is_the_same() {
        String[] papers = {Council.paper(1, "Eins", "1-26"), Council.paper(2, "Zwei", "2-26")};
        String meeting = meeting(1, Council.item(1, "vertagt"), Council.item(2, "vertagt"));
        city.list("/papers", papers);
        city.list("/meetings", meeting);
        FeedId feed = connected();
        read(feed);
        for (String host : List.of("https://127.0.0.1", "http://old.example", "$")) {
            city.list("/organizations", Council.RAT.replace("$", host));
            city.list("/papers", papers[0].replace("$", host),
                    papers[1].replace("$", host).replace("Zwei", "Anders als " + host.length()));
            city.list("/meetings", meeting.replace("$", host));
            assertThat(read(feed)).as(host).isEqualTo(new Changes(0, 0, 1, 0, 0));
            assertThat(found(feed)).singleElement().asString().endsWith("/paper/2 SILENT");
        }
        city.list("/meetings");
        read(feed);
        assertThat(found(feed)).containsExactly("/agendaItem/1 VANISHED",
                "/agendaItem/2 VANISHED", "/meeting/1 VANISHED");
    }
}
