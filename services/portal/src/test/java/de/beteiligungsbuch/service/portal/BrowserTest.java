package de.beteiligungsbuch.service.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static de.beteiligungsbuch.service.portal.PortalUnderTest.id;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages as people meet them: in a real Chromium, with eyes, a keyboard, or a screen reader. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

    private static final int NARROW = 320;
    private static final int WIDE = 1200;
    private static final String TOO_WIDE = "[...document.querySelectorAll('main *')]"
            + ".filter(it => it.getBoundingClientRect().right > innerWidth && !it.closest('.scroll, pre'))"
            + ".map(it => it.outerHTML.slice(0, 120))";

    private PortalUnderTest portal;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void start() {
        portal = new PortalUnderTest();
        chromium = new Chromium();
        page = context(new Browser.NewContextOptions()).newPage();
    }

    @AfterAll
    void stop() {
        chromium.close();
        portal.close();
    }

    static Stream<String> pages() {
        return PortalUnderTest.PAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everybody_can_use_every_page_in_both_languages_by_day_and_night(String path) {
        for (String language : List.of("de", "en")) {
            look(path, language, ColorScheme.LIGHT, WIDE);
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .as("%s in %s by day", path, language).isEmpty();

            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(new AxeBuilder(page).setLegacyMode(true)
                    .withRules(List.of("color-contrast")).analyze().getViolations())
                    .as("%s in %s by night", path, language).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_page_scrolls_sideways_on_the_smallest_screen(String path) {
        for (String language : List.of("de", "en")) {
            look(path, language, ColorScheme.LIGHT, NARROW);

            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s in %s: %s", path, language, page.evaluate(TOO_WIDE)).isEqualTo(NARROW);
        }
    }

    private void look(String path, String language, ColorScheme scheme, int width) {
        page.setExtraHTTPHeaders(Map.of("Accept-Language", language));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 800);
        page.navigate(portal.url(path));
    }

    @Test
    void nothing_is_fetched_from_elsewhere_and_nothing_complains() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page shown = context.newPage();
            List<String> fetched = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
            shown.onRequest(request -> fetched.add(request.url()));
            shown.onConsoleMessage(message -> complaints.add(message.text()));

            shown.navigate(portal.url("/"));
            shown.navigate(portal.url("/beitraege/" + id(6, 3)));

            assertThat(fetched).allMatch(url -> url.startsWith(portal.url("/")));
            assertThat(complaints).isEmpty();
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void the_keyboard_reaches_everything_and_shows_where_it_is() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page shown = open(context, "/zielbilder/1");
            shown.keyboard().press("Tab");
            assertThat(focused(shown)).isEqualTo("Zum Inhalt");

            List<String> reached = new ArrayList<>();
            while (!focused(shown).equals("Einen früheren Stand ansehen")) {
                shown.keyboard().press("Tab");
                assertThat(shown.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .as("outline of " + focused(shown)).isNotEqualTo("none");
                reached.add(focused(shown));
            }

            assertThat(reached).contains("Zielbilder", "Vergleichen", "Rat, Drucksache 38472-25/1")
                    .hasSizeGreaterThan(shown.locator("main a").count());
        }
    }

    @Test
    void the_skip_link_leads_past_the_menu() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page shown = open(context, "/zielbilder/1");
            shown.keyboard().press("Tab");
            shown.keyboard().press("Enter");

            assertThat(shown.evaluate("document.activeElement.id")).isEqualTo("inhalt");
        }
    }

    @Test
    void a_footnote_leads_from_the_words_to_the_reason_and_back() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page shown = open(context, "/zielbilder/1");

            shown.locator("#ref-2 a").click();
            assertThat(shown.locator(".note:target").textContent()).contains("22. Mai 2025");
            shown.locator("#fn-2 .back a").click();
            assertThat(shown.url()).endsWith("#ref-2");
            shown.locator("#fn-2 .sources a").click();
            assertThat(shown.locator("main").textContent()).contains("38472-25/1",
                    "der Phoenix-Areale");
            shown.getByText("Fußnote 2 im Zielbild 1").click();
            assertThat(shown.url()).endsWith("/zielbilder/1#fn-2");
        }
    }

    @Test
    void changes_are_marked_by_sign_and_word_and_not_by_colour_alone() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page shown = open(context, "/zielbilder/1");

            assertThat(shown.locator(".wording ins").first().textContent())
                    .isEqualTo("+[eingefügt: der Phoenix-Areale]");
            assertThat(shown.locator(".wording del").first().textContent())
                    .isEqualTo("−[gestrichen: des Phoenix-Areals]");
        }
    }

    @Test
    void any_two_versions_are_compared_without_a_script() {
        try (BrowserContext context = context(
                new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page shown = open(context, "/zielbilder/1?lang=en");

            shown.locator("#from").selectOption("2");
            shown.locator("form[aria-label] button").click();

            assertThat(shown.url()).contains("from=2").contains("to=3").contains("lang=en");
            assertThat(shown.locator("#wortlaut").textContent()).isEqualTo("From version 2 to 3");
            assertThat(shown.locator(".note").count()).isEqualTo(1);
        }
    }

    @Test
    void an_earlier_day_is_looked_at_without_a_script() {
        try (BrowserContext context = context(
                new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page shown = open(context, "/zielbilder/1");

            shown.locator("summary").click();
            shown.locator("#validAt").fill("2025-05-21");
            shown.locator("details button").click();

            assertThat(shown.locator(".hint").first().textContent()).contains("21. Mai 2025");
            assertThat(shown.locator(".wording").textContent()).contains("des Phoenix-Areals")
                    .doesNotContain("der Phoenix-Areale");
        }
    }

    @Test
    void the_other_language_is_one_link_away_on_the_same_page() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page shown = open(context, "/zielbilder/1?from=3&to=3");

            shown.locator("a[hreflang=en]").click();

            assertThat(shown.locator("#wortlaut").textContent()).isEqualTo("Wording of version 3");
            assertThat(shown.locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    @Test
    void a_page_prints_its_text_without_the_menu() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page shown = open(context, "/zielbilder/1");
            shown.emulateMedia(new Page.EmulateMediaOptions()
                    .setMedia(Media.PRINT));

            assertThat(shown.locator(".menu").isVisible()).isFalse();
            assertThat(shown.locator(".wording").isVisible()).isTrue();
        }
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        Map<String, String> german = Map.of("Accept-Language",
                options.locale == null ? "de" : options.locale);
        return chromium.browser().newContext(
                options.setReducedMotion(ReducedMotion.REDUCE).setExtraHTTPHeaders(german));
    }

    private Page open(BrowserContext context, String path) {
        Page shown = context.newPage();
        shown.navigate(portal.url(path));
        return shown;
    }

    private static String focused(Page shown) {
        return String.valueOf(shown.evaluate("document.activeElement.textContent.trim()"));
    }
}
