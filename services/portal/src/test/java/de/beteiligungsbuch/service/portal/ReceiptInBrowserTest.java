package de.beteiligungsbuch.service.portal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.beteiligungsbuch.service.portal.PortalUnderTest.id;
import static org.assertj.core.api.Assertions.assertThat;

/** A reader checks a receipt on a contribution's page, in a real Chromium with its own cryptography. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptInBrowserTest {

    private static final String CONTRIBUTION = "/beitraege/" + id(6, 1);
    private static final TestLog LOG = new TestLog();

    private PortalUnderTest portal;
    private Chromium chromium;
    private BrowserContext context;
    private Page page;
    private List<String> complaints;

    @BeforeAll
    void start() {
        portal = new PortalUnderTest();
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        portal.close();
    }

    @BeforeEach
    void open() {
        complaints = new ArrayList<>();
        context = chromium.browser().newContext(new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setExtraHTTPHeaders(Map.of("Accept-Language", "de")));
        context.setDefaultTimeout(10_000);
        page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        serve(LOG.receipt().bytes(), LOG.entry(), LOG.disclosures());
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void a_genuine_receipt_holds_and_says_what_was_computed() {
        check(CONTRIBUTION);

        assertThat(result()).containsText("Stimmt. Der Eintrag steht als Nummer 14");
        assertThat(result()).containsText("mit 23 Einträgen");
        assertThat(result()).containsText(LOG.root().toString());
        assertThat(result()).containsText(LOG.key().verifierKey().toString());
        assertThat(result()).containsText("Was oben zu lesen ist, gehört dazu");
        assertThat(result()).containsText("Ihn hat dieser Server genannt");
        assertThat(complaints).isEmpty();
    }

    @Test
    void an_english_page_says_it_in_english() {
        check(CONTRIBUTION + "?lang=en");

        assertThat(result()).containsText("It holds. The entry is number 14 of a ledger with 23");
    }

    @ParameterizedTest
    @MethodSource("de.beteiligungsbuch.service.portal.Tampering#all")
    void what_was_tampered_with_does_not_hold(Tampering tampering) {
        serve(tampering);

        check(CONTRIBUTION);

        assertThat(result()).containsText("Stimmt nicht. Schritt „" + tampering.step() + "“");
        for (String value : tampering.values().apply(LOG)) {
            assertThat(result()).containsText(value);
        }
    }

    @Test
    void a_page_that_shows_another_text_is_found_out() {
        page.navigate(portal.url(CONTRIBUTION));
        page.evaluate("document.querySelector('.quote').textContent = 'Alles soll bleiben.'");
        button().click();

        assertThat(result()).containsText(
                "Stimmt nicht. Schritt „Text“: Oben steht „Alles soll bleiben.“");
        assertThat(result()).containsText("Energiewende");
    }

    @Test
    void of_a_text_that_is_not_public_nothing_is_claimed() {
        page.navigate(portal.url(CONTRIBUTION));
        page.evaluate("delete document.getElementById('quittung').dataset.disclosures");
        button().click();

        assertThat(result()).containsText("Stimmt.");
        assertThat(result()).containsText("Der Text ist nicht öffentlich");
    }

    @Test
    void the_reader_may_trust_a_key_of_his_own() {
        page.navigate(portal.url(CONTRIBUTION));
        key().fill("  " + LOG.key().verifierKey() + " ");
        button().click();

        assertThat(result()).containsText("Stimmt. ");
        assertThat(result()).containsText("den Sie eingetragen haben");
    }

    @Test
    void a_key_that_did_not_sign_is_not_enough() {
        page.navigate(portal.url(CONTRIBUTION));
        key().fill(TestLog.key(TestLog.ORIGIN, 7).verifierKey().toString());
        button().click();

        assertThat(result()).containsText("Stimmt nicht. Schritt „Unterschrift“");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsinn", "a+00000000+", "a b+00000000+AQ==",
            "buch.example/ledger/participation+00000000+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"})
    void a_key_that_is_none_is_named(String key) {
        page.navigate(portal.url(CONTRIBUTION));
        key().fill(key);
        button().click();

        assertThat(result()).containsText("Stimmt nicht. Schritt „Schlüssel lesen“");
    }

    @ParameterizedTest
    @ValueSource(strings = {"404|404 statt der Daten", "503|503 statt der Daten",
            "409|Noch umfasst kein unterschriebener Prüfpunkt den Eintrag"})
    void a_receipt_that_is_not_there_says_nothing_about_the_entry(String expected) {
        List<String> parts = List.of(expected.split("\\|"));
        context.route("**/api/notary/v1/receipts/**", route -> route.fulfill(
                new Route.FulfillOptions().setStatus(Integer.parseInt(parts.getFirst()))));

        check(CONTRIBUTION);

        assertThat(result()).containsText("Ließ sich nicht prüfen.");
        assertThat(result()).containsText(parts.getLast());
    }

    @Test
    void a_notary_that_is_away_says_nothing_about_the_entry() {
        context.route("**/api/notary/**", Route::abort);

        check(CONTRIBUTION);

        assertThat(result()).containsText("Ließ sich nicht prüfen. Unter /api/notary/v1/logs");
    }

    @Test
    void a_browser_without_ed25519_is_told_so() {
        page.addInitScript("SubtleCrypto.prototype.importKey = async () => {"
                + " throw new DOMException('unknown', 'NotSupportedError'); }");

        check(CONTRIBUTION);

        assertThat(result()).containsText(
                "Ließ sich nicht prüfen. Ihr Browser kennt das Unterschriftsverfahren Ed25519 nicht");
    }

    @Test
    void a_page_that_came_unprotected_is_told_so() {
        page.addInitScript("Object.defineProperty(globalThis, 'isSecureContext', {value: false})");

        check(CONTRIBUTION);

        assertThat(result()).containsText("Ließ sich nicht prüfen. Browser rechnen");
    }

    @Test
    void the_keyboard_is_enough() {
        page.navigate(portal.url(CONTRIBUTION));
        page.locator("#quittung a.file").focus();
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Tab");
        }
        assertThat(button()).isFocused();
        page.keyboard().press("Enter");

        assertThat(result()).containsText("Stimmt.");
        assertThat(button()).isFocused();
    }

    @Test
    void everybody_can_read_the_result_by_day_and_night_and_on_the_smallest_screen() {
        serveTampered();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(320, 800);
            check(CONTRIBUTION);
            assertThat(result()).containsText("Stimmt nicht.");

            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        }
    }

    @Test
    void without_a_script_the_file_and_other_ways_to_check_remain() {
        try (BrowserContext plain = chromium.browser()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page shown = plain.newPage();
            shown.navigate(portal.url(CONTRIBUTION));

            assertThat(shown.locator("#quittung a.file")).hasAttribute("href",
                    "/api/notary/v1/receipts/" + id(0x21, 14) + "?wait=20");
            assertThat(shown.locator("#quittung-pruefen")).isHidden();
            assertThat(shown.locator("#quittung details")).containsText("infra/auditor verify");
            assertThat(shown.locator("#quittung svg")).isVisible();
        }
    }

    private void serveTampered() {
        serve(Tampering.aBitOfTheEntry());
    }

    private void serve(Tampering tampering) {
        serve(tampering.receipt().apply(LOG), tampering.entry().apply(LOG),
                tampering.disclosures().apply(LOG));
    }

    private void serve(byte[] receipt, byte[] entry, String disclosures) {
        context.unrouteAll();
        answer("**/api/notary/v1/receipts/" + id(0x21, 14) + "?wait=20", receipt);
        answer("**/api/history/v1/ledgers/participation/entries?from=14&limit=1", line(entry));
        answer("**/api/notary/v1/logs", LOG.logs().getBytes(StandardCharsets.UTF_8));
        answer("**/api/history/v1/contributions/" + id(6, 1) + "/disclosures",
                disclosures.getBytes(StandardCharsets.UTF_8));
    }

    private void answer(String address, byte[] body) {
        String exactly = portal.url(address.substring(2));
        context.route(exactly::equals,
                route -> route.fulfill(new Route.FulfillOptions().setBodyBytes(body)));
    }

    private static byte[] line(byte[] entry) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(entry);
        line.write('\n');
        return line.toByteArray();
    }

    private void check(String path) {
        page.navigate(portal.url(path));
        button().click();
    }

    private Locator result() {
        return page.locator("[role=status]");
    }

    private Locator button() {
        return page.locator("#quittung-pruefen button");
    }

    private Locator key() {
        return page.locator("#quittung-schluessel");
    }
}
