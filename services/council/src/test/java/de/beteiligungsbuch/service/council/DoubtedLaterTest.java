package de.beteiligungsbuch.service.council;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.service.council.feed.CityServer;
import de.beteiligungsbuch.service.council.feed.Council;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader.Ended;

import static org.assertj.core.api.Assertions.assertThat;

/** What was adopted is adopted no more once the feed gives a reason to doubt it. */
class DoubtedLaterTest extends ServiceUnderTest {

    private static final String ITEM = Council.item(1, "einstimmig beschlossen");

    @Autowired
    private FeedReader reader;

    private final CityServer city = new CityServer().system();
    private long before;

    @BeforeEach
    void a_council_with_a_paper() {
        before = nextIndex();
        city.list("/organizations", Council.RAT);
        city.list("/papers", Council.paper(1, "Stadtstrategie 2035", "12-26"));
        city.list("/meetings", Council.meeting(ITEM));
    }

    @AfterEach
    void closed() {
        city.close();
    }

    private FeedId read() {
        FeedId feed = FeedId.of(api.admin("POST", "/feeds", """
                {"name":"RIS %s","url":"%s/system"}"""
                .formatted(UUID.randomUUID(), city.origin())).expect(201).text("feedId"));
        again(feed);
        return feed;
    }

    private void again(FeedId feed) {
        assertThat(reader.read(feed, true)).isEqualTo(Ended.COMPLETE);
    }

    private FeedId adopted() {
        FeedId feed = read();
        assertThat(events(before, ResolutionRecorded.class)).singleElement()
                .extracting(event -> event.decision().outcome()).isEqualTo(Outcome.ADOPTED);
        return feed;
    }

    private void assertDoubted(Decision decision, String rule) {
        assertThat(decision.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(decision.rule()).isEqualTo(rule);
    }

    @Test
    void because_the_item_is_no_longer_public() {
        FeedId feed = adopted();
        city.list("/meetings",
                Council.meeting(ITEM.replace("\"public\":true", "\"public\":false")));
        again(feed);
        assertThat(events(before, ResolutionCorrected.class)).singleElement()
                .satisfies(event -> assertDoubted(event.decision(), "not-public"));
        assertThat(api.admin("GET", "/feeds/" + feed + "/questions", "").json()).hasSize(1);
        city.list("/meetings", Council.meeting(ITEM));
        again(feed);
        assertThat(events(before, ResolutionCorrected.class)).last()
                .extracting(event -> event.decision().outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(api.admin("GET", "/feeds/" + feed + "/questions", "").json()).isEmpty();
    }

    @Test
    void because_the_meeting_was_not_held_after_all() {
        city.list("/papers", Council.paper(1, "Stadtstrategie 2035", "12-26")
                .replace("\"meeting\":\"$/meeting/1\",", ""));
        FeedId feed = adopted();
        String meeting = Council.meeting(ITEM);
        for (int i = 0; i < 2; i++) {
            city.list("/meetings", meeting.replace("\"cancelled\":false", "\"cancelled\":true"));
            again(feed);
            assertThat(events(before, ResolutionCorrected.class)).last()
                    .satisfies(event -> assertDoubted(event.decision(), "not-held"));
            city.list("/meetings", meeting);
            again(feed);
        }
        assertThat(events(before, ResolutionCorrected.class))
                .extracting(event -> event.decision().outcome()).containsExactly(Outcome.UNKNOWN,
                        Outcome.ADOPTED, Outcome.UNKNOWN, Outcome.ADOPTED);
    }

    @Test
    void because_the_text_of_the_resolution_says_otherwise() {
        FeedId feed = adopted();
        city.list("/meetings", Council.meeting(ITEM.replace("\"result\":",
                "\"resolutionText\":\"Der Rat lehnt die Vorlage ab.\",\"result\":")));
        again(feed);
        assertThat(events(before, ResolutionCorrected.class)).singleElement()
                .satisfies(event -> assertDoubted(event.decision(), "text-differs"));
    }

    @Test
    void a_text_of_the_resolution_that_fits_leaves_it_adopted() {
        city.list("/meetings", Council.meeting(ITEM.replace("\"result\":",
                "\"resolutionText\":\"Der Rat beschließt die Stadtstrategie 2035.\",\"result\":")));
        adopted();
    }

    @Test
    void facts_rest_on_an_object_whose_id_moves_to_another_host() {
        FeedId feed = adopted();
        city.list("/organizations", Council.RAT.replace("$", "https://old.example"));
        city.list("/papers", Council.paper(1, "Stadtstrategie 2035", "12-26").replace("$",
                "https://old.example"));
        city.list("/meetings", Council.meeting(Council.item(1, "einstimmig abgelehnt"))
                .replace("$", "https://old.example"));
        again(feed);
        assertThat(events(before, VorlageRegistered.class)).hasSize(1);
        assertThat(events(before, ResolutionRecorded.class)).hasSize(1);
        assertThat(events(before, ResolutionCorrected.class)).singleElement()
                .extracting(event -> event.decision().outcome()).isEqualTo(Outcome.REJECTED);
    }
}
