package de.beteiligungsbuch.service.council;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectChanged;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.Content;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Our own reader reads our own server, over HTTP, like that of any other city. */
class OparlRoundTripTest extends ServiceUnderTest {

    @Autowired
    private FeedReader reader;
    @Autowired
    private JdbcClient database;

    private final String word = "Probe" + UUID.randomUUID().toString().substring(0, 8);
    private long before;
    private OparlReading oparl;

    private record Paper(
            Drucksache drucksache,
            Content content,
            @Nullable PublishedDate published) {}

    private record Dealing(
            Drucksache drucksache,
            Gremium gremium,
            Role role,
            PublishedDate meeting,
            boolean open,
            @Nullable String item) {}

    private record Decided(Drucksache drucksache, Gremium gremium, Decision decision) {}

    @BeforeEach
    void beginning() {
        before = nextIndex();
        oparl = new OparlReading(address() + "/oparl/v1.1");
    }

    private String paper(String number, String kind, String more) {
        return api.post("/vorlagen", """
                {"drucksache":"%s","content":{"kind":"%s","title":"%s „so“ & <b>fett</b>"%s},
                 "occurredAt":"2025-05-02T09:00:00Z","published":"2025-05"}"""
                .formatted(number, kind, word, more)).expect(201).text("vorlageId");
    }

    private String dealing(String vorlage, String gremium, String kind, String role, String date,
            boolean open) {
        return api.post("/vorlagen/" + vorlage + "/consultations", """
                {"gremium":{"name":"%s","kind":"%s"},"role":"%s","meeting":"%s","open":%s,
                 "agendaItem":"Ö 12.3"}""".formatted(gremium, kind, role, date, open)).expect(201)
                .text("consultationId");
    }

    private String decided(String vorlage, String consultation, String more) {
        return api.post("/vorlagen/" + vorlage + "/resolutions", """
                {"consultationId":"%s",%s,"occurredAt":"2025-07-03T15:00:00Z"}"""
                .formatted(consultation, more)).expect(201).text("resolutionId");
    }

    /** A bit of everything. */
    private void recorded() {
        String proposal = paper("1-25", "PROPOSAL", """
                ,"proposal":"Der Rat beschließt:\\n1. So.\\n2. \\"Nicht\\" so.","financial":"keine",
                "competence":"§ 41 GO","signatories":["Oberbürgermeister"],
                "attachments":["Anlage 1"]""");
        decided(proposal, dealing(proposal, "Rat " + word, "COUNCIL", "DECIDING", "2025-05-22",
                true), "\"raw\":\"einstimmig beschlossen\"");
        decided(proposal, dealing(proposal, "Ausschuss für " + word, "COMMITTEE", "ADVISING",
                "2025-05-20", true), "\"raw\":\"einstimmig empfohlen\"");
        String motion = paper("2-25/1", "MOTION", "");
        decided(motion, dealing(motion, "Bezirksvertretung " + word, "DISTRICT_COUNCIL",
                "DECIDING", "2025-05", true),
                "\"raw\":\"mehrheitlich beschlossen\","
                        + "\"tally\":{\"yes\":11,\"no\":4,\"abstained\":1}");
        String notice = paper("3-25", "NOTICE", "");
        decided(notice, dealing(notice, "Rat " + word, "COUNCIL", "NOTING", "2025-05-22", true),
                "\"raw\":\"zur Kenntnis genommen\"");
        String other = paper("4-25", "OTHER", "");
        decided(other, dealing(other, "Rat " + word, "COUNCIL", "DECIDING", "2025-05-22", true),
                "\"raw\":\"siehe Dokument, 7. Änderung\"");
        dealing(other, "Rat " + word, "COUNCIL", "DECIDING", "2025-06-26", false);
    }

    private String council() {
        return oparl.all("/body/dortmund/organizations").stream()
                .filter(one -> one.path("name").asString().equals("Rat " + word)).findFirst()
                .orElseThrow().path("id").asString();
    }

    private FeedId connected() {
        return FeedId.of(api.admin("POST", "/feeds", """
                {"name":"Wir %s","url":"%s/oparl/v1.1/system",
                 "settings":{"papers":"MATCHING","terms":["%s"],"council":"%s"}}"""
                .formatted(word, address(), word, council())).expect(201).text("feedId"));
    }

    private void read(FeedId feed) {
        assertThat(reader.read(feed, true))
                .as(() -> api.admin("GET", "/feeds/" + feed, "").response().body())
                .isEqualTo(FeedReader.Ended.COMPLETE);
    }

    private List<?> facts(long from, long to) {
        List<VorlageRegistered> papers = events(from, to, VorlageRegistered.class);
        Map<VorlageId, Drucksache> numbers = papers.stream().collect(
                Collectors.toMap(VorlageEvent::vorlage, VorlageRegistered::drucksache));
        Function<VorlageEvent, Drucksache> number = event -> java.util.Objects
                .requireNonNull(numbers.get(event.vorlage()));
        return List.of(
                papers.stream().map(event -> new Paper(event.drucksache(), event.content(),
                        event.published())).collect(Collectors.toSet()),
                events(from, to, ConsultationScheduled.class).stream()
                        .map(event -> new Dealing(number.apply(event), event.gremium(),
                                event.role(), event.meeting(), event.open(), event.agendaItem()))
                        .collect(Collectors.toSet()),
                events(from, to, ResolutionRecorded.class).stream()
                        .map(event -> new Decided(number.apply(event), event.gremium(),
                                event.decision()))
                        .collect(Collectors.toSet()));
    }

    private <T> List<T> events(long from, long to, Class<T> type) {
        List<T> later = events(to, type);
        List<T> all = events(from, type);
        return all.subList(0, all.size() - later.size());
    }

    @Test
    void what_is_read_from_us_is_what_we_recorded() {
        recorded();
        long middle = nextIndex();
        List<?> ours = facts(before, middle);
        FeedId feed = connected();
        read(feed);
        assertThat(facts(middle, nextIndex())).isEqualTo(ours);
        assertThat(api.admin("GET", "/feeds/" + feed + "/quarantine", "").json()).isEmpty();
        assertThat(events(middle, ResolutionRecorded.class)).hasSize(5)
                .extracting(event -> event.decision().outcome())
                .contains(Outcome.ADOPTED, Outcome.RECOMMENDED, Outcome.NOTED, Outcome.UNKNOWN);
    }

    @Test
    void a_correction_is_read_as_a_change_that_was_told() {
        String vorlage = paper("5-25", "PROPOSAL", "");
        String resolution = decided(vorlage, dealing(vorlage, "Rat " + word, "COUNCIL", "DECIDING",
                "2025-05-22", true), "\"raw\":\"einstimmig beschlossen\"");
        FeedId feed = connected();
        read(feed);
        long middle = nextIndex();
        api.post("/vorlagen/" + vorlage + "/resolutions/" + resolution + "/corrections", """
                {"raw":"vertagt","outcome":"DEFERRED","reason":"Niederschrift berichtigt"}""")
                .expect(200);
        read(feed);
        assertThat(events(middle + 1, ResolutionCorrected.class)).singleElement()
                .satisfies(event -> assertThat(event.decision().outcome())
                        .isEqualTo(Outcome.DEFERRED));
        assertThat(events(middle, SourceObjectChanged.class))
                .filteredOn(SourceObjectChanged::outcome).singleElement()
                .satisfies(event -> assertThat(event.silent()).isFalse());
    }

    @Test
    void whoever_changes_what_we_serve_behind_the_ledgers_back_is_found_out() {
        String vorlage = paper("6-25", "PROPOSAL", "");
        decided(vorlage, dealing(vorlage, "Rat " + word, "COUNCIL", "DECIDING", "2025-05-22",
                true), "\"raw\":\"vertagt\"");
        FeedId feed = connected();
        read(feed);
        long middle = nextIndex();
        int changed = database.sql("UPDATE oparl_object SET json = replace(json,"
                + " '\"result\":\"vertagt\"', '\"result\":\"einstimmig beschlossen\"')"
                + " WHERE json LIKE '%' || :word || '%'").param("word", word).update();
        assertThat(changed).isPositive();
        read(feed);
        assertThat(events(middle, SourceObjectChanged.class))
                .filteredOn(SourceObjectChanged::outcome).singleElement()
                .satisfies(event -> assertThat(event.silent()).isTrue());
    }

    @Test
    void an_outcome_is_never_believed_but_read_by_the_readers_own_rules() {
        String vorlage = paper("7-25", "PROPOSAL", "");
        decided(vorlage, dealing(vorlage, "Rat " + word, "COUNCIL", "DECIDING", "2025-05-22",
                true), "\"raw\":\"siehe Niederschrift\",\"outcome\":\"ADOPTED\"");
        long middle = nextIndex();
        read(connected());
        assertThat(events(middle, ResolutionRecorded.class)).singleElement()
                .satisfies(event -> assertThat(event.decision().outcome())
                        .isEqualTo(Outcome.UNKNOWN));
    }
}
