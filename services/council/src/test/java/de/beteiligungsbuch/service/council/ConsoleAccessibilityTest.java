package de.beteiligungsbuch.service.council;

import java.util.List;
import java.util.UUID;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.service.council.feed.Council;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page, by axe, on the smallest screen and with the keyboard alone. */
class ConsoleAccessibilityTest extends ConsoleUnderTest {

    /** Below the console; {@code $} is a feed. */
    static final List<String> PAGES = List.of("/feeds", "/feeds/connect", "/feeds/$",
            "/feeds/$/runs", "/feeds/$/changes", "/feeds/$/quarantine", "/feeds/$/settings",
            "/questions", "/matching", "/entries", "/entries/new", "/goodbye", "/login-failed",
            "/nothing");

    private static final int NARROW = 320;

    @Autowired
    private FeedReader reader;

    private FeedId feed() {
        city.list("/papers", "{\"name\":\"ohne id\"}",
                Council.paper(1, "Stadtstrategie 2035 <b>fett</b>", "12-26"));
        city.list("/meetings", Council.meeting(Council.item(1, "siehe Niederschrift")));
        FeedId feed = FeedId.of(api.admin("POST", "/feeds", """
                {"name":"<i>RIS</i> %s","url":"%s/system"}"""
                .formatted(city.origin(), city.origin())).expect(201).text("feedId"));
        reader.read(feed, true);
        api.admin("POST", "/feeds", "{\"name\":\"Hand %1$s\",\"url\":\"manual:%1$s\"}"
                .formatted(UUID.randomUUID())).expect(201);
        city.list("/meetings", Council.meeting(Council.item(1, "siehe Anlage")));
        reader.read(feed, true);
        return feed;
    }

    @Test
    void everybody_can_use_every_page_in_both_languages_by_day_and_night() {
        FeedId feed = feed();
        try (BrowserContext context = context("de", true)) {
            Page shown = login(context.newPage(), "admin", "/feeds");
            for (String path : PAGES) {
                for (String language : List.of("de", "en")) {
                    look(shown, path, feed, language);
                }
            }
        }
    }

    private void look(Page shown, String path, FeedId feed, String language) {
        shown.setViewportSize(1200, 800);
        shown.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        shown.navigate(origin() + "/admin/council" + path.replace("$", feed.toString()) + "?lang="
                + language);
        assertThat(new AxeBuilder(shown).setLegacyMode(true).analyze().getViolations())
                .as("%s in %s by day", path, language).isEmpty();
        assertThat(shown.locator("main i, main b").count()).as("HTML of a feed in " + path)
                .isZero();
        shown.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(new AxeBuilder(shown).setLegacyMode(true).withRules(List.of("color-contrast"))
                .analyze().getViolations()).as("%s in %s by night", path, language).isEmpty();
        shown.setViewportSize(NARROW, 800);
        assertThat(shown.evaluate("document.documentElement.scrollWidth"))
                .as("%s in %s on a small screen", path, language).isEqualTo(NARROW);
    }

    @Test
    void the_keyboard_reaches_every_control_and_shows_where_it_is() {
        try (BrowserContext context = context("de", true)) {
            Page shown = login(context.newPage(), "admin", "/feeds/connect");
            shown.waitForURL(origin() + "/admin/council/feeds/connect*");
            shown.keyboard().press("Tab");
            assertThat(shown.evaluate("document.activeElement.textContent"))
                    .isEqualTo("Zum Inhalt");
            for (int tabs = 0; tabs < 40 && !"url".equals(
                    shown.evaluate("document.activeElement.id")); tabs++) {
                shown.keyboard().press("Tab");
                assertThat(shown.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .isNotEqualTo("none");
            }
            shown.keyboard().type("not an address");
            assertThat(shown.inputValue("#url")).isEqualTo("not an address");
        }
    }
}
