package de.beteiligungsbuch.service.council;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.council.FeedEvent;
import de.beteiligungsbuch.council.FeedEvent.FeedConnected;
import de.beteiligungsbuch.council.FeedEvent.FeedCrawled;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectChanged;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectVanished;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.service.council.feed.CityServer;
import de.beteiligungsbuch.service.council.feed.CityServer.Reply;
import de.beteiligungsbuch.service.council.feed.Council;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader.Ended;

import static org.assertj.core.api.Assertions.assertThat;

class FeedServiceTest extends ServiceUnderTest {

    @Autowired
    private FeedReader reader;

    private final CityServer city = new CityServer().system();
    private long before;

    @BeforeEach
    void a_council_with_a_paper() {
        before = nextIndex();
        city.list("/organizations", Council.RAT);
        city.list("/papers", Council.paper(1, "Stadtstrategie 2035", "12-26"),
                Council.paper(2, "Beschaffung eines Rasenmähers", "13-26"));
        city.list("/meetings", Council.meeting(Council.item(1, "einstimmig beschlossen")));
    }

    @AfterEach
    void closed() {
        city.close();
    }

    private FeedId connected() {
        return FeedId.of(api.admin("POST", "/feeds", """
                {"name":"RIS %s","url":"%s/system"}"""
                .formatted(UUID.randomUUID(), city.origin())).expect(201).text("feedId"));
    }

    private void read(FeedId feed, boolean everything) {
        assertThat(reader.read(feed, everything)).as(() -> health(feed)).isEqualTo(Ended.COMPLETE);
    }

    private String health(FeedId feed) {
        return api.admin("GET", "/feeds/" + feed, "").response().body();
    }

    @Test
    void a_paper_and_the_councils_resolution_come_to_the_ledger_with_their_sources() {
        FeedId feed = connected();
        read(feed, false);

        assertThat(events(before, FeedConnected.class)).singleElement()
                .satisfies(event -> assertThat(event.product()).contains("Test RIS"));
        assertThat(events(before, VorlageRegistered.class)).singleElement().satisfies(event -> {
            assertThat(event.drucksache()).hasToString("12-26");
            assertThat(event.source()).isNotNull().extracting(SourceRef::object)
                    .isEqualTo(city.origin() + "/paper/1");
        });
        assertThat(events(before, ConsultationScheduled.class)).singleElement()
                .satisfies(event -> assertThat(event.gremium())
                        .isEqualTo(new Gremium("Rat der Stadt", Gremium.Kind.COUNCIL)));
        assertThat(events(before, ResolutionRecorded.class)).singleElement().satisfies(event -> {
            assertThat(event.decision().outcome()).isEqualTo(Outcome.ADOPTED);
            assertThat(event.source()).isNotNull().extracting(SourceRef::object)
                    .isEqualTo(city.origin() + "/agendaItem/1");
        });
        assertThat(events(before, FeedCrawled.class)).singleElement().satisfies(event -> {
            assertThat(event.run()).isEqualTo(FeedEvent.Run.FULL);
            assertThat(event.objects()).extracting(FeedEvent.KindCount::kind)
                    .contains("AgendaItem", "Body", "Consultation", "File", "Meeting",
                            "Organization", "Paper");
        });
    }

    @Test
    void what_was_read_before_is_not_recorded_again() {
        FeedId feed = connected();
        read(feed, false);
        long next = nextIndex();
        read(feed, true);
        assertThat(events(next, VorlageRegistered.class)).isEmpty();
        assertThat(nextIndex()).as("one event for the full run").isEqualTo(next + 1);
        city.forgetRequests();
        read(feed, false);
        assertThat(nextIndex()).as("none for an increment without news").isEqualTo(next + 1);
        assertThat(city.requests()).hasSizeLessThan(8);
    }

    @Test
    void an_outcome_that_changes_silently_is_corrected_and_becomes_news() {
        FeedId feed = connected();
        read(feed, false);
        long next = nextIndex();
        city.list("/meetings", Council.meeting(Council.item(1, "vertagt")));
        read(feed, true);

        assertThat(events(next, ResolutionCorrected.class)).singleElement()
                .satisfies(event -> assertThat(event.decision().outcome())
                        .isEqualTo(Outcome.DEFERRED));
        assertThat(events(next, SourceObjectChanged.class)).singleElement().satisfies(event -> {
            assertThat(event.silent()).isTrue();
            assertThat(event.outcome()).isTrue();
            assertThat(event.members()).containsExactly("result");
            assertThat(event.concerns().resolutions()).hasSize(1);
        });
    }

    @Test
    void the_administrator_sees_what_each_run_found_changed_and_each_change_in_pages() {
        FeedId feed = connected();
        read(feed, false);
        city.list("/meetings", Council.meeting(Council.item(1, "vertagt")));
        read(feed, true);

        JsonNode run = api.admin("GET", "/feeds/" + feed + "/runs", "").json().get(0);
        assertThat(run.get("changes").get("AgendaItem").get("SILENT").asLong()).isEqualTo(1);
        JsonNode silent = api.admin("GET", "/feeds/" + feed + "/changes?what=SILENT&limit=1&run="
                + run.get("id").asLong(), "").json();
        assertThat(silent.get("items").get(0).get("members").get(0).asString())
                .isEqualTo("result");
        assertThat(silent.hasNonNull("next")).isFalse();
        JsonNode added = api.admin("GET", "/feeds/" + feed + "/changes?what=ADDED&limit=1", "")
                .json();
        JsonNode before = api.admin("GET", "/feeds/" + feed + "/changes?what=ADDED&limit=1&after="
                + added.get("next").asLong(), "").json();
        assertThat(before.get("items").get(0).get("id").asLong())
                .isLessThan(added.get("items").get(0).get("id").asLong());
    }

    @Test
    void an_agenda_item_that_is_gone_without_a_tombstone_is_news() {
        FeedId feed = connected();
        read(feed, false);
        long next = nextIndex();
        city.list("/meetings", Council.meeting());
        read(feed, true);

        List<SourceObjectVanished> gone = events(next, SourceObjectVanished.class);
        assertThat(gone).singleElement().satisfies(event -> {
            assertThat(event.last().object()).isEqualTo(city.origin() + "/agendaItem/1");
            assertThat(event.concerns().resolutions()).hasSize(1);
        });
    }

    @Test
    void a_run_that_is_cut_off_goes_on_at_the_page_where_it_was() {
        boolean[] down = {true};
        city.on("/papers", query -> {
            int page = query.startsWith("page=") ? Integer.parseInt(query.substring(5)) : 1;
            if (page == 3 && down[0]) {
                return Reply.status(502, "down");
            }
            return Reply.json("{\"data\":[" + Council.paper(page, "Zielbild", "1-" + page)
                    .replace("$", city.origin()) + "],\"links\":{"
                    + (page < 5
                            ? "\"next\":\"" + city.origin() + "/papers?page=" + (page + 1) + "\""
                            : "")
                    + "}}");
        });
        FeedId feed = connected();
        assertThat(reader.read(feed, true)).isEqualTo(Ended.FAILED);
        assertThat(events(before, VorlageRegistered.class)).isEmpty();
        down[0] = false;
        city.forgetRequests();
        read(feed, true);
        assertThat(city.requests()).contains("/papers?page=3", "/papers?page=5")
                .doesNotContain("/papers", "/papers?page=2", "/organizations");
        assertThat(events(before, VorlageRegistered.class)).hasSize(5);
        assertThat(events(before, FeedCrawled.class)).hasSize(1);
    }

    @Test
    void what_cannot_be_read_waits_in_quarantine_and_the_rest_is_read() {
        city.list("/papers", "{\"name\":\"ohne id\"}",
                Council.paper(1, "Stadtstrategie 2035", "12-26"));
        FeedId feed = connected();
        read(feed, false);
        assertThat(events(before, VorlageRegistered.class)).hasSize(1);

        JsonNode waiting = api.admin("GET", "/feeds/" + feed + "/quarantine", "").expect(200)
                .json();
        assertThat(waiting).hasSize(1);
        assertThat(waiting.path(0).path("reason").asString()).contains("no id");
        String item = "/feeds/" + feed + "/quarantine/" + waiting.path(0).path("id").asString();
        assertThat(api.admin("GET", item + "/raw", "").response().body()).contains("ohne id");
        assertThat(api.admin("POST", item + "/retry", "{}").expect(200).text("state"))
                .isEqualTo("OPEN");
        assertThat(api.admin("POST", item + "/giving-up", "{\"reason\":\"leer\"}").expect(200)
                .text("state")).isEqualTo("GIVEN_UP");
        api.admin("POST", item + "/retry", "{}").expect(409);
    }

    @Test
    void a_page_of_html_waits_in_quarantine_and_is_superseded_when_it_is_read() {
        boolean[] broken = {true};
        city.on("/meetings", query -> broken[0]
                ? Reply.status(200, "<html>maintenance</html>")
                : Reply.json("{\"data\":[" + Council.meeting(Council.item(1, "vertagt"))
                        .replace("$", city.origin()) + "]}"));
        FeedId feed = connected();
        assertThat(reader.read(feed, true)).isEqualTo(Ended.FAILED);
        broken[0] = false;
        read(feed, true);
        assertThat(api.admin("GET", "/feeds/" + feed + "/quarantine", "").json().path(0)
                .path("state").asString()).isEqualTo("SUPERSEDED");
        assertThat(events(before, ResolutionRecorded.class)).hasSize(1);
    }

    @Test
    void an_item_that_does_not_say_that_it_is_public_is_never_read_as_adopted() {
        city.list("/meetings", Council.meeting(
                Council.item(1, "einstimmig beschlossen").replace("\"public\":true,", "")));
        FeedId feed = connected();
        read(feed, false);
        assertThat(events(before, ResolutionRecorded.class)).singleElement().satisfies(event -> {
            assertThat(event.decision().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(event.decision().rule()).isEqualTo("not-public");
        });
        assertThat(api.admin("GET", "/feeds/" + feed + "/questions", "").json()).hasSize(1);
    }

    @Test
    void several_votes_in_one_text_are_kept_apart_for_whoever_decides_what_they_mean() {
        city.list("/meetings", Council.meeting(
                Council.item(1, "a) einstimmig beschlossen b) abgelehnt")));
        FeedId feed = connected();
        read(feed, false);
        assertThat(events(before, ResolutionRecorded.class)).singleElement()
                .satisfies(event -> assertThat(event.decision().outcome())
                        .isEqualTo(Outcome.MULTI_VOTE));
        assertThat(api.admin("GET", "/feeds/" + feed + "/questions", "").json().get(0)
                .get("parts").findValuesAsString("outcome")).containsExactly("ADOPTED", "REJECTED");
    }

    @Test
    void a_meeting_that_was_cancelled_decides_nothing() {
        city.list("/meetings", Council.meeting(Council.item(1, "einstimmig beschlossen"))
                .replace("\"cancelled\":false", "\"cancelled\":true"));
        read(connected(), false);
        assertThat(events(before, ConsultationScheduled.class)).hasSize(1);
        assertThat(events(before, ResolutionRecorded.class)).isEmpty();
    }

    @Test
    void what_no_list_holds_is_fetched_where_it_is_referred_to() {
        city.list("/meetings");
        city.json("/meeting/1", Council.meeting(Council.item(1, "einstimmig beschlossen")));
        read(connected(), false);
        assertThat(events(before, ResolutionRecorded.class)).hasSize(1);
    }

    @Test
    void a_list_that_loses_objects_between_two_pages_is_not_believed() {
        city.json("/paper/2", Council.paper(2, "Beschaffung eines Rasenmähers", "13-26"));
        FeedId feed = connected();
        read(feed, false);
        long next = nextIndex();
        city.list("/papers", Council.paper(1, "Stadtstrategie 2035", "12-26"));
        read(feed, true);
        assertThat(events(next, SourceObjectVanished.class)).isEmpty();
    }

    @Test
    void a_trial_says_what_a_server_is_and_records_nothing() {
        JsonNode report = api.admin("POST", "/feeds/trials",
                "{\"url\":\"" + city.origin() + "/system\"}").expect(200).json();
        assertThat(report.path("product").asString()).isEqualTo("Test RIS");
        assertThat(report.path("sentences").toString())
                .contains("Der Rat selbst ist „Rat der Stadt“")
                .contains("modified_since does nothing");
        assertThat(nextIndex()).isEqualTo(before);
    }

    @Test
    void what_is_no_feed_is_refused_with_a_sentence_and_leaves_no_trace() {
        for (String url : List.of(city.origin() + "/nothing", "https://user:pw@ris.example/",
                "http://10.0.0.1/system", "gopher://x", city.origin() + "/papers")) {
            assertThat(api.admin("POST", "/feeds", """
                    {"name":"x","url":"%s"}""".formatted(url)).expect(422).problem())
                    .as(url).isEqualTo("feed-unreadable");
        }
        assertThat(nextIndex()).isEqualTo(before);
    }

    @Test
    void only_an_administrator_may_see_or_do_anything() {
        api.send("/feeds", BodyPublishers.ofString("{}"), Api.as("clerk", "k")).expect(403);
        assertThat(api.get("/api/council/v1/feeds").status()).isEqualTo(401);
    }
}
