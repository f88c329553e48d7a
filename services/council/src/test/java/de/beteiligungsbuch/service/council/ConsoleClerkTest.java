package de.beteiligungsbuch.service.council;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntryConfirmed;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntrySubmitted;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.SubjectConfirmed;
import de.beteiligungsbuch.council.VorlageEvent.SubjectDeclined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The console as a clerk uses it. */
class ConsoleClerkTest extends ConsoleUnderTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final byte[] MINUTES = "%PDF-1.7 Niederschrift"
            .getBytes(StandardCharsets.UTF_8);

    private long before;

    @BeforeEach
    void where_the_ledger_stands() {
        before = nextIndex();
    }

    private static Locator labelled(Page at, String name) {
        return at.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    private void enter(String title, byte[] document) {
        String name = "Hand " + UUID.randomUUID();
        api.admin("POST", "/feeds",
                "{\"name\":\"%s\",\"url\":\"manual:%s\"}".formatted(name, UUID.randomUUID()))
                .expect(201);
        login("anna-clerk", "/entries/new");
        labelled(page, "Quelle").selectOption(name);
        labelled(page, "Nummer der Drucksache").fill("12-26");
        labelled(page, "Titel").fill(title);
        labelled(page, "Art").selectOption("Beschlussvorlage");
        labelled(page, "Gremium").fill("Rat der Stadt");
        page.getByLabel("Das ist der Rat selbst").check();
        labelled(page, "Tag der Sitzung").fill("2026-02-12");
        labelled(page, "Wozu das Gremium gefragt ist").selectOption("Entscheidung");
        page.getByLabel("Der Punkt war öffentlich").check();
        labelled(page, "Ergebnis").fill("einstimmig beschlossen");
        labelled(page, "Datei").setInputFiles(
                new FilePayload("niederschrift.pdf", "application/pdf", document));
        press("Zur Bestätigung geben");
    }

    @Test
    void what_one_person_enters_counts_once_a_second_person_confirms_it() {
        enter("Stadtstrategie 2035", MINUTES);
        assertThat(page.locator("main").textContent())
                .contains("wartet auf die zweite Person", "einstimmig beschlossen");
        assertThat(events(before, ManualEntrySubmitted.class)).hasSize(1);
        String address = page.url();
        press("Stimmt mit dem Dokument überein: bestätigen");
        assertThat(events(before, ManualEntryConfirmed.class)).as("by the same person").isEmpty();

        try (BrowserContext other = context("de", false)) {
            Page bert = login(other.newPage(), "bert-clerk",
                    address.substring(address.indexOf("/entries")));
            bert.getByRole(AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName("Stimmt mit dem Dokument überein"))
                    .click();
            assertThat(bert.locator("main").textContent()).contains("bestätigt");
        }
        assertThat(events(before, ManualEntryConfirmed.class)).hasSize(1);
        await().atMost(SOON).untilAsserted(
                () -> assertThat(events(before, ResolutionRecorded.class)).singleElement()
                        .satisfies(event -> assertThat(event.decision().outcome())
                                .isEqualTo(Outcome.ADOPTED)));
    }

    @Test
    void a_file_that_is_no_document_is_refused_and_what_was_typed_stays() {
        enter("Stadtstrategie 2035", new byte[]{1, 2, 3});

        assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Dokument");
        assertThat(labelled(page, "Titel").inputValue()).isEqualTo("Stadtstrategie 2035");
        assertThat(events(before, ManualEntrySubmitted.class)).isEmpty();
    }

    @Test
    void a_clerk_says_which_suggestion_is_right_and_which_is_not() {
        String number = (10_000 + before) + "-25";
        vorlage(number, "Stadtstrategie 2035");
        vorlage((20_000 + before) + "-25", "Ergänzung zur Drucksache " + number);
        vorlage((30_000 + before) + "-25", "Anfrage zur Drucksache " + number);
        login("anna-clerk", "/matching");
        await().atMost(SOON).until(() -> {
            page.reload();
            return suggested("Ergänzung").count() == 1 && suggested("Anfrage").count() == 1;
        });

        sent(() -> suggested("Ergänzung").getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Ja, das betrifft sie")).click());
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Bestätigt");
        Locator wrong = suggested("Anfrage");
        wrong.locator("summary").click();
        wrong.getByLabel("Grund").fill("Nur als Beispiel genannt.");
        sent(() -> wrong.getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Das betrifft sie nicht")).click());

        assertThat(events(before, SubjectConfirmed.class)).singleElement()
                .satisfies(event -> assertThat(event.reasons()).isNotEmpty());
        assertThat(events(before, SubjectDeclined.class)).singleElement().satisfies(
                event -> assertThat(event.reason()).isEqualTo("Nur als Beispiel genannt."));
        await().atMost(SOON).until(() -> {
            page.reload();
            return suggested("Ergänzung").count() + suggested("Anfrage").count() == 0;
        });
    }

    private Locator suggested(String title) {
        return page.locator(".list > li",
                new Page.LocatorOptions().setHasText(title + " zur Drucksache"));
    }

    private void vorlage(String drucksache, String title) {
        api.post("/vorlagen", """
                {"drucksache":"%s","content":{"kind":"MOTION","title":"%s"},
                 "occurredAt":"2025-05-02T09:00:00Z"}""".formatted(drucksache, title)).expect(201);
    }
}
