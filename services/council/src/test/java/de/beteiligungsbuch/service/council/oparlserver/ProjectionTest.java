package de.beteiligungsbuch.service.council.oparlserver;

import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.council.VorlageEvent;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectionTest {

    private static final String DAY = "2026-02-12";

    private final Ledger ledger = new Ledger();

    private JsonNode served(String key) {
        return ledger.shelf().find(key).orElseThrow().node();
    }

    private JsonNode item(int consultation) {
        return served("agendaItem/" + Ledger.consultation(consultation));
    }

    @Test
    void a_vorlage_on_no_agenda_is_a_paper_alone() {
        ledger.record(Ledger.registered(1));
        assertThat(ledger.shelf().all()).singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(Kind.PAPER));
        JsonNode paper = served("paper/" + Ledger.vorlage(1));
        assertThat(paper.path("reference").asString()).isEqualTo("1-26");
        assertThat(paper.path("paperType").asString()).isEqualTo("Beschlussvorlage");
        assertThat(paper.path("date").asString()).isEqualTo("2026-01-05");
        assertThat(paper.path("beteiligungsbuch:vorlage").path("content").path("proposal")
                .asString()).isEqualTo("Der Rat beschließt.");
    }

    @Test
    void what_says_the_same_keeps_its_stamp_and_what_embeds_it_gets_a_new_one() {
        ledger.record(Ledger.registered(1));
        Instant scheduled = ledger.record(Ledger.scheduled(1, 1, DAY, "3"));
        Instant resolved = ledger.record(Ledger.resolved(1, 1, "beschlossen"));
        assertThat(ledger.shelf().all()).filteredOn(one -> one.modified().equals(resolved))
                .extracting(Served::kind).containsExactlyInAnyOrder(Kind.AGENDA_ITEM, Kind.MEETING);
        assertThat(ledger.shelf().all(Kind.CONSULTATION)).singleElement()
                .satisfies(one -> assertThat(one.modified()).isEqualTo(scheduled));
        assertThat(ledger.shelf().all(Kind.AGENDA_ITEM)).singleElement()
                .satisfies(one -> assertThat(one.created()).isEqualTo(scheduled));
        assertThat(ledger.shelf().all(Kind.MEETING).getFirst().node().path("agendaItem").path(0))
                .isEqualTo(item(1));
    }

    @Test
    void items_stand_on_the_agenda_in_the_order_of_their_numbers() {
        String[] numbers = {"10.2", "Ö 2", "10", "9", null, "Ö 10", "10.10"};
        for (int i = 0; i < numbers.length; i++) {
            ledger.record(Ledger.registered(i));
            ledger.record(Ledger.scheduled(i, i, DAY, numbers[i]));
        }
        JsonNode agenda = ledger.shelf().all(Kind.MEETING).getFirst().node().path("agendaItem");
        assertThat(agenda.valueStream().map(item -> item.path("number").asString("–")))
                .containsExactly("9", "10", "10.2", "10.10", "Ö 2", "Ö 10", "–");
        assertThat(agenda.valueStream().map(item -> item.path("order").asInt()))
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @ParameterizedTest
    @CsvSource({"2026-02, 2026-02", "2026-21, 2026-21", "2026-02-12~, 2026-02-12~"})
    void a_date_is_never_more_precise_than_the_ledger(String date, String told) {
        ledger.record(Ledger.registered(1));
        ledger.record(Ledger.scheduled(1, 1, date, null));
        JsonNode meeting = ledger.shelf().all(Kind.MEETING).getFirst().node();
        assertThat(meeting.has("start")).isFalse();
        assertThat(meeting.path("beteiligungsbuch:date").asString()).isEqualTo(told);
    }

    @Test
    void a_meeting_counts_as_held_once_it_has_a_result() {
        ledger.record(Ledger.registered(1));
        ledger.record(Ledger.scheduled(1, 1, DAY, null));
        assertThat(ledger.shelf().all(Kind.MEETING).getFirst().node().path("meetingState")
                .asString()).isEqualTo("terminiert");
        ledger.record(Ledger.resolved(1, 1, "vertagt"));
        assertThat(ledger.shelf().all(Kind.MEETING).getFirst().node().path("meetingState")
                .asString()).isEqualTo("durchgeführt");
    }

    @Test
    void words_are_served_as_they_are() {
        String raw = "<script>alert('x')</script> „einstimmig“ \\ \u2028 & \"so\"";
        ledger.record(Ledger.registered(1));
        ledger.record(Ledger.scheduled(1, 1, DAY, "\"1\""));
        ledger.record(Ledger.resolved(1, 1, raw));
        assertThat(item(1).path("result").asString()).isEqualTo(raw);
        assertThat(item(1).path("number").asString()).isEqualTo("\"1\"");
    }

    @Test
    void what_is_no_longer_made_leaves_a_tombstone_and_the_agenda() {
        ledger.record(Ledger.registered(1));
        ledger.record(Ledger.scheduled(1, 1, DAY, "1"));
        Served item = ledger.shelf().all(Kind.AGENDA_ITEM).getFirst();
        Served other = new Served(item.kind(), "agendaItem/old", item.vorlage(), item.meeting(),
                item.created(), item.modified(), false, item.says(), item.json());
        ledger.shelf().put(other);
        Instant now = ledger.record(Ledger.revised(1, "neu"));

        JsonNode gone = served("agendaItem/old");
        assertThat(gone.propertyNames()).containsExactly("id", "type", "created", "modified",
                "deleted");
        assertThat(gone.path("id").asString()).endsWith("/oparl/v1.1/agendaItem/old");
        assertThat(gone.path("created").asString()).isEqualTo(item.created().toString());
        assertThat(gone.path("modified").asString()).isEqualTo(now.toString());
        JsonNode meeting = ledger.shelf().all(Kind.MEETING).getFirst().node();
        assertThat(meeting.path("agendaItem").valueStream()).containsExactly(item(1));
    }

    @Test
    void stamps_go_on_even_where_a_clock_goes_back() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        Instant first = ledger.record(Ledger.registered(1), noon);
        Instant second = ledger.record(Ledger.registered(2), noon.minusSeconds(3_600));
        Instant third = ledger.record(Ledger.registered(3), noon);
        assertThat(List.of(first, second, third)).isSorted().doesNotHaveDuplicates();
        assertThat(first).isEqualTo(noon);
    }

    @Test
    void the_same_ledger_gives_the_same_bytes() {
        Ledger again = new Ledger();
        Random chance = new Random(7);
        Story story = new Story(chance);
        for (int i = 0; i < 300; i++) {
            VorlageEvent event = story.next();
            Instant time = Instant.parse("2026-03-01T12:00:00Z")
                    .plusMillis(chance.nextInt(10_000));
            ledger.record(event, time);
            again.record(event, time);
        }
        assertThat(again.shelf().all()).isEqualTo(ledger.shelf().all());
    }
}
