package de.beteiligungsbuch.service.council;

import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

import de.beteiligungsbuch.service.council.feed.CityServer;
import de.beteiligungsbuch.service.council.feed.Council;

/** The service with its console, a browser in front of it and a council information system behind. */
abstract class ConsoleUnderTest extends ServiceUnderTest {

    private static final Chromium CHROMIUM = chromium();

    @LocalServerPort
    private int port;

    final CityServer city = new CityServer().system();
    private BrowserContext context;
    Page page;

    private static Chromium chromium() {
        Chromium chromium = new Chromium();
        Runtime.getRuntime().addShutdownHook(new Thread(chromium::close));
        return chromium;
    }

    @BeforeEach
    void a_browser_and_a_council() {
        city.list("/organizations", Council.RAT);
        city.list("/papers", Council.paper(1, "Stadtstrategie 2035", "12-26"));
        city.list("/meetings", Council.meeting(Council.item(1, "einstimmig beschlossen")));
        context = context("de", false);
        page = context.newPage();
    }

    @AfterEach
    void closed() {
        context.close();
        city.close();
    }

    /** A browser of somebody else. */
    BrowserContext context(String language, boolean scripts) {
        BrowserContext fresh = CHROMIUM.browser().newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts).setReducedMotion(ReducedMotion.REDUCE)
                .setExtraHTTPHeaders(Map.of("Accept-Language", language)));
        fresh.setDefaultTimeout(10_000);
        return fresh;
    }

    String origin() {
        return "http://localhost:" + port;
    }

    /** Logs in, on the way to a page of the console. */
    Page login(Page browser, String login, String path) {
        browser.navigate(origin() + "/admin/council" + path);
        browser.getByLabel("Login").fill(login);
        browser.getByLabel("Passwort").fill(login);
        browser.getByRole(AriaRole.BUTTON).click();
        return browser;
    }

    Page login(String login, String path) {
        return login(page, login, path);
    }

    /** Presses the button of that name, and waits for the page that comes of it. */
    void press(String name) {
        sent(() -> page.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(name).setExact(true)).click());
    }

    /** Waits for the page that comes of a form, which may have the same address. */
    @SuppressWarnings("deprecation") // what is named in its place waits for an address
    void sent(Runnable form) {
        page.waitForNavigation(form);
    }

    String heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .textContent();
    }
}
