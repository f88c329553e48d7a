package de.beteiligungsbuch.service.council;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.council.FeedEvent.FeedCrawled;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectChanged;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectVanished;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.service.council.Api.Answered;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader.Ended;

import static org.assertj.core.api.Assertions.assertThat;

class FolderFeedTest extends ServiceUnderTest {

    private static final String HEADER = """
            Drucksache;Titel;Art;Beschlussvorschlag;Gremium;Datum;TOP;öffentlich;Rolle;Ergebnis
            """;
    private static final String STRATEGY = """
            12-26;Stadtstrategie 2035;Beschlussvorlage;Der Rat beschließt.;Rat der Stadt;12.02.2026;\
            5;ja;Entscheidung;%s
            """;
    private static final String MOWER = """
            13-26;Rasenmäher;Beschlussvorlage;;Rat der Stadt;12.02.2026;6;ja;Entscheidung;abgelehnt
            """;

    private final Path base = Path.of(FOLDERS);
    @Autowired
    private FeedReader reader;

    private final String name = UUID.randomUUID().toString();
    private long before;

    @BeforeEach
    void a_folder_with_a_table() throws IOException {
        before = nextIndex();
        Files.createDirectory(base.resolve(name));
        write(HEADER + STRATEGY.formatted("einstimmig beschlossen") + MOWER);
    }

    private void write(String table) throws IOException {
        Files.writeString(base.resolve(name).resolve("vorlagen.csv"), table);
    }

    private FeedId connected() {
        return FeedId.of(api.admin("POST", "/feeds", """
                {"name":"Ordner %s","url":"folder:%s","settings":{"papers":"ALL"}}"""
                .formatted(name, name)).expect(201).text("feedId"));
    }

    private void read(FeedId feed) {
        assertThat(reader.read(feed, false))
                .as(() -> api.admin("GET", "/feeds/" + feed, "").response().body())
                .isEqualTo(Ended.COMPLETE);
    }

    private JsonNode get(FeedId feed, String path) {
        return api.admin("GET", "/feeds/" + feed + path, "").expect(200).json();
    }

    @Test
    void a_row_comes_to_the_ledger_with_its_source() {
        read(connected());

        assertThat(events(before, VorlageRegistered.class)).hasSize(2).anySatisfy(event -> {
            assertThat(event.drucksache()).hasToString("12-26");
            assertThat(event.content().proposal()).isEqualTo("Der Rat beschließt.");
        });
        assertThat(events(before, ResolutionRecorded.class)).hasSize(2).anySatisfy(event -> {
            assertThat(event.decision().outcome()).isEqualTo(Outcome.ADOPTED);
            assertThat(event.source()).isNotNull().satisfies(source -> assertThat(source.object())
                    .isEqualTo("csv:agendaItem/12-26/Rat der Stadt/2026-02-12"));
        });
        assertThat(events(before, FeedCrawled.class)).hasSize(1);
    }

    @Test
    void a_folder_that_did_not_change_adds_nothing() {
        FeedId feed = connected();
        read(feed);
        long next = nextIndex();
        read(feed);
        read(feed);
        assertThat(nextIndex()).isEqualTo(next);
    }

    @Test
    void an_outcome_that_was_edited_is_corrected_and_news() throws IOException {
        FeedId feed = connected();
        read(feed);
        long next = nextIndex();
        write(HEADER + STRATEGY.formatted("vertagt") + MOWER);
        read(feed);

        assertThat(events(next, ResolutionCorrected.class)).singleElement().satisfies(
                event -> assertThat(event.decision().outcome()).isEqualTo(Outcome.DEFERRED));
        assertThat(events(next, SourceObjectChanged.class)).singleElement().satisfies(event -> {
            assertThat(event.silent()).isTrue();
            assertThat(event.members()).containsExactly("result");
        });
    }

    @Test
    void a_row_that_is_gone_is_news_but_not_while_another_cannot_be_read() throws IOException {
        FeedId feed = connected();
        read(feed);
        long next = nextIndex();
        write(HEADER + MOWER + "14-26;Kaputt;;;Rat der Stadt;gestern;;;;\n");
        read(feed);

        assertThat(events(next, SourceObjectVanished.class)).isEmpty();
        JsonNode item = get(feed, "/quarantine").get(0);
        assertThat(item.path("reason").asString()).contains("Line 3", "gestern");
        assertThat(get(feed, "").path("drift").toString()).contains("Nothing was taken for gone");

        api.admin("POST", "/feeds/" + feed + "/quarantine/" + item.path("id").asString()
                + "/giving-up", "{\"reason\":\"Zeile ist ein Versehen\"}").expect(200);
        read(feed);
        assertThat(events(next, SourceObjectVanished.class))
                .extracting(event -> event.last().object())
                .contains("csv:agendaItem/12-26/Rat der Stadt/2026-02-12");
    }

    @Test
    void a_row_that_was_mended_leaves_the_quarantine() throws IOException {
        write(HEADER + "14-26;Kaputt;;;Rat der Stadt;gestern;;;;\n");
        FeedId feed = connected();
        read(feed);
        assertThat(get(feed, "").path("quarantine").asInt()).isEqualTo(1);
        write(HEADER + "14-26;Kaputt;;;Rat der Stadt;12.02.2026;;;;\n");
        String item = get(feed, "/quarantine").get(0).path("id").asString();
        Answered retried = api.admin("POST",
                "/feeds/" + feed + "/quarantine/" + item + "/retry", "").expect(200);
        assertThat(retried.text("state")).isEqualTo("SUPERSEDED");
        assertThat(events(before, VorlageRegistered.class)).hasSize(1);
    }

    @Test
    void a_folder_that_is_gone_is_a_failure_and_nothing_vanishes() throws IOException {
        FeedId feed = connected();
        read(feed);
        long next = nextIndex();
        Files.move(base.resolve(name), base.resolve(name + "-away"));
        assertThat(reader.read(feed, false)).isEqualTo(Ended.FAILED);
        assertThat(nextIndex()).isEqualTo(next);
        assertThat(get(feed, "").path("error").asString()).contains("There is no folder");
    }

    @Test
    void objects_of_a_dump_are_read_like_those_of_a_server() throws IOException {
        Files.delete(base.resolve(name).resolve("vorlagen.csv"));
        Files.writeString(base.resolve(name).resolve("papers.json"), """
                {"data":[{"id":"https://ris/p/1","name":"Stadtstrategie","reference":"1-26",
                  "consultation":[{"id":"https://ris/c/1","role":"Entscheidung",
                    "meeting":"https://ris/m/1","agendaItem":"https://ris/a/1",
                    "organization":["https://ris/o/1"]}]},
                  {"name":"ohne Id"}]}""");
        Files.writeString(base.resolve(name).resolve("rest.jsonl"), """
                {"id":"https://ris/o/1","type":"https://schema.oparl.org/1.1/Organization","name":"Rat"}
                {"id":"https://ris/m/1","type":"https://schema.oparl.org/1.1/Meeting",\
                "start":"2026-02-12T17:00:00+01:00","organization":["https://ris/o/1"],\
                "agendaItem":[{"id":"https://ris/a/1","public":true,"result":"beschlossen"}]}
                {"id":"https://ris/x/1"}
                """);
        FeedId feed = connected();
        read(feed);
        assertThat(events(before, ResolutionRecorded.class)).singleElement().satisfies(
                event -> assertThat(event.decision().outcome()).isEqualTo(Outcome.ADOPTED));
        assertThat(get(feed, "/quarantine")).extracting(item -> item.path("reason").asString())
                .containsExactlyInAnyOrder("It has no id.",
                        "It does not say what it is: it has no type.");
        assertThat(get(feed, "/files")).hasSize(2);
    }

    @Test
    void a_trial_says_what_is_there_and_what_is_wrong_and_keeps_nothing() throws IOException {
        write(HEADER + STRATEGY.formatted("einstimmig beschlossen")
                + "14-26;Kaputt;;;Rat der Stadt;gestern;;;;\n");
        Answered report = api.admin("POST", "/feeds/trials",
                "{\"url\":\"folder:" + name + "\"}").expect(200);
        assertThat(report.response().body()).contains("1 rows that can be read",
                "Der Rat selbst ist „Rat der Stadt“", "Line 3 cannot be read", "1 Paper");
        assertThat(nextIndex()).isEqualTo(before);
    }

    @Test
    void a_name_that_leads_out_is_refused_with_a_sentence() {
        Answered refused = api.admin("POST", "/feeds/trials", "{\"url\":\"folder:../etc\"}")
                .expect(422);
        assertThat(refused.problem()).isEqualTo("feed-unreadable");
        assertThat(refused.text("detail")).contains("allein mit seinem Namen");
    }

    @Test
    void the_template_can_be_read_as_it_is() throws IOException {
        write(api.admin("GET", "/feeds/template.csv", "").expect(200).response().body());
        read(connected());
        assertThat(events(before, ResolutionRecorded.class)).singleElement().satisfies(
                event -> assertThat(event.decision().outcome()).isEqualTo(Outcome.ADOPTED));
    }
}
