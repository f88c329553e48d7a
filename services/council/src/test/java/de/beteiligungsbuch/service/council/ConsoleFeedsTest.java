package de.beteiligungsbuch.service.council;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import de.beteiligungsbuch.council.FeedEvent.FeedConnected;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.service.council.feed.Council;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader;

import static org.assertj.core.api.Assertions.assertThat;

/** The console as an administrator uses it. */
class ConsoleFeedsTest extends ConsoleUnderTest {

    @Autowired
    private FeedReader reader;

    private final String name = "RIS " + UUID.randomUUID();

    private FeedId connected() {
        login("admin", "/feeds/connect");
        page.getByLabel("Name der Quelle").fill(name);
        page.getByLabel("Adresse").fill(city.origin() + "/system");
        press("Ausprobieren");
        press("Verbinden");
        return FeedId.of(page.url().replaceAll(".*/", ""));
    }

    private void read(FeedId feed) {
        reader.read(feed, true);
    }

    private void open(String path) {
        page.navigate(origin() + "/admin/council" + path);
    }

    private String main() {
        return page.locator("main").textContent();
    }

    @Test
    void from_an_address_over_a_report_to_a_feed_that_is_well() {
        long before = nextIndex();
        login("admin", "/feeds");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Eine Quelle verbinden"))
                .click();
        page.getByLabel("Name der Quelle").fill(name);
        page.getByLabel("Adresse").fill(city.origin() + "/system");
        press("Ausprobieren");
        assertThat(main()).contains("Der Rat selbst ist „Rat der Stadt“");
        assertThat(events(before, FeedConnected.class)).as("nothing was kept").isEmpty();
        page.getByLabel("Minuten zwischen zwei Läufen", new Page.GetByLabelOptions()
                .setExact(true)).fill("15");
        press("Verbinden");

        assertThat(heading()).isEqualTo(name);
        FeedId feed = FeedId.of(page.url().replaceAll(".*/", ""));
        assertThat(events(before, FeedConnected.class)).singleElement()
                .satisfies(event -> assertThat(event.feed()).isEqualTo(feed));
        read(feed);
        page.reload();
        assertThat(main()).contains("in Ordnung", "Tagesordnungspunkte", "Vorlagen");
        open("/feeds/" + feed + "/runs");
        assertThat(main()).contains("vollständig", "alles");
        open("/feeds/" + feed + "/settings");
        assertThat(page.getByLabel("Minuten zwischen zwei Läufen", new Page.GetByLabelOptions()
                .setExact(true)).inputValue()).isEqualTo("15");
    }

    @Test
    void what_is_no_feed_is_refused_where_it_was_entered() {
        login("admin", "/feeds/connect");
        page.getByLabel("Name der Quelle").fill(name);
        page.getByLabel("Adresse").fill("http://10.0.0.1/system");
        press("Ausprobieren");
        assertThat(page.getByRole(AriaRole.ALERT).textContent())
                .contains("nicht öffentlich", "FEED_ALLOW_NETWORKS");
        assertThat(page.getByLabel("Name der Quelle").inputValue()).isEqualTo(name);
    }

    @Test
    void a_form_that_is_sent_twice_connects_one_feed() {
        long before = nextIndex();
        login("admin", "/feeds/connect");
        page.getByLabel("Name der Quelle").fill(name);
        page.getByLabel("Adresse").fill(city.origin() + "/system");
        press("Ausprobieren");
        sent(() -> page.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Verbinden").setExact(true)).dblclick());
        assertThat(heading()).isEqualTo(name);
        assertThat(events(before, FeedConnected.class)).hasSize(1);
    }

    @Test
    void a_feed_is_paused_and_goes_on() {
        connected();
        press("Anhalten");
        assertThat(main()).contains("angehalten");
        press("Fortsetzen");
        assertThat(main()).doesNotContain("keiner, solange");
    }

    @Test
    void what_could_not_be_read_is_explained_saved_and_read_again() throws Exception {
        city.list("/papers", "{\"name\":\"<script>alert(1)</script> ohne id\"}",
                Council.paper(1, "Stadtstrategie 2035", "12-26"));
        FeedId feed = connected();
        read(feed);
        open("/feeds/" + feed + "/quarantine");
        assertThat(main()).contains("Das Objekt hat keine Id.");
        Download saved = page.waitForDownload(() -> page.getByText("Rohdaten speichern").click());
        assertThat(saved.suggestedFilename()).endsWith(".txt");
        assertThat(Files.readString(saved.path(), StandardCharsets.UTF_8))
                .contains("<script>alert(1)</script>");
        press("Noch einmal lesen");
        assertThat(main()).as("it still has no id").contains("Das Objekt hat keine Id.");

        page.getByText("Aufgeben …").click();
        page.getByLabel("Warum es nicht mehr gelesen werden soll").fill("Ein Testeintrag.");
        press("Endgültig aufgeben");
        assertThat(main()).contains("Nichts wartet.", "aufgegeben", "Ein Testeintrag.");
    }

    @Test
    void what_the_rules_cannot_tell_is_decided_by_a_clerk_once_and_is_in_the_ledger() {
        city.list("/meetings", Council.meeting(
                Council.item(1, "a) einstimmig beschlossen b) <b>abgelehnt</b>")));
        FeedId feed = connected();
        read(feed);
        long before = nextIndex();
        page.context().clearCookies();
        login("anna-clerk", "/questions");
        assertThat(page.locator(".menu").textContent()).doesNotContain("Quellen");
        var question = page.locator("main .list > li").filter(
                new com.microsoft.playwright.Locator.FilterOptions().setHasText(name));
        assertThat(question.textContent()).contains("12-26", "Stadtstrategie 2035",
                "<b>abgelehnt</b>");
        question.getByText("Entscheiden …").click();
        question.getByLabel("Was der Wortlaut bedeutet").selectOption("PARTLY");
        question.getByLabel("Grund").fill("Niederschrift vom 12.2.");
        question.getByLabel("Ja").fill("40");
        question.getByLabel("Nein").fill("7");
        sent(() -> question.getByRole(AriaRole.BUTTON).click());

        assertThat(main()).contains("Im Buch steht jetzt: teilweise beschlossen.")
                .doesNotContain(name);
        assertThat(events(before, ResolutionCorrected.class)).singleElement()
                .satisfies(event -> {
                    assertThat(event.decision().outcome()).isEqualTo(Outcome.PARTLY);
                    assertThat(event.decision().rule()).isEqualTo("clerk");
                    assertThat(event.reason()).isEqualTo("Niederschrift vom 12.2.");
                });
        assertThat(page.navigate(origin() + "/admin/council/feeds").status()).as("not an admin")
                .isEqualTo(403);
    }

    @Test
    void a_correction_by_the_api_takes_the_question_off_the_list_too() {
        city.list("/meetings", Council.meeting(Council.item(1, "siehe Niederschrift")));
        FeedId feed = connected();
        read(feed);
        var question = api.admin("GET", "/feeds/" + feed + "/questions", "").json().get(0);
        api.post("/vorlagen/" + question.path("vorlage").asString() + "/resolutions/"
                + question.path("resolution").asString() + "/corrections", """
                        {"raw":"siehe Niederschrift","outcome":"REJECTED",
                         "reason":"Niederschrift, Seite 4"}""").expect(200);
        assertThat(api.admin("GET", "/feeds/" + feed + "/questions", "").json()).isEmpty();
    }

    @Test
    void a_decision_by_the_api_is_recorded_once_however_often_it_is_sent() {
        city.list("/meetings", Council.meeting(Council.item(1, "siehe Niederschrift")));
        FeedId feed = connected();
        read(feed);
        var question = api.admin("GET", "/feeds/" + feed + "/questions", "").json().get(0);
        String path = "/feeds/" + feed + "/questions/" + question.path("resolution").asString()
                + "/decision";
        String body = "{\"outcome\":\"REJECTED\",\"reason\":\"Niederschrift, Seite 4\"}";
        String key = UUID.randomUUID().toString();
        String first = api.post(path, key, body).expect(200).text("eventId");
        assertThat(api.post(path, key, body).expect(200).text("eventId")).isEqualTo(first);
        assertThat(api.post(path, body).expect(404).problem()).isEqualTo("unknown-id");
        assertThat(api.admin("GET", "/feeds/" + feed + "/questions", "").json()).isEmpty();
    }

    @Test
    void a_silent_change_is_on_the_page_with_both_wordings() {
        FeedId feed = connected();
        read(feed);
        city.list("/meetings", Council.meeting(Council.item(1, "vertagt")));
        read(feed);
        open("/feeds/" + feed + "/changes");
        assertThat(main()).contains("stillschweigend geändert", "vorher", "nachher", "result");
    }
}
