package de.beteiligungsbuch.service.council;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
}
