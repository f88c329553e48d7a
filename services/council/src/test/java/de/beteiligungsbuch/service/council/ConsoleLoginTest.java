package de.beteiligungsbuch.service.council;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.testing.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets into the console, and how far. */
class ConsoleLoginTest extends ConsoleUnderTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whoever_logs_in_as_admin_comes_to_the_page_he_asked_for() {
        login("admin", "/feeds?lang=en");
        assertThat(page.url()).startsWith(origin() + "/admin/council/feeds");
        assertThat(heading()).isEqualTo("Feeds");
        assertThat(page.locator("header").textContent()).contains("logged in as admin");
    }

    @Test
    void german_comes_first_and_the_other_language_is_one_link_away_and_stays() {
        login("admin", "/feeds");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
        page.locator("a[hreflang=en]").click();
        assertThat(heading()).isEqualTo("Feeds");
        page.navigate(origin() + "/admin/council/feeds");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void a_citizen_is_told_that_this_is_not_for_him() {
        login("citizen", "/feeds");
        assertThat(heading()).isEqualTo("Kein Zutritt");
        assertThat(page.locator("main").textContent()).contains("citizen");
        assertThat(page.navigate(origin() + "/admin/council/feeds").status()).isEqualTo(403);
    }

    @Test
    void whoever_logs_out_must_log_in_again() {
        login("admin", "/feeds");
        press("Abmelden");
        assertThat(heading()).isEqualTo("Abgemeldet");
        page.navigate(origin() + "/admin/council/feeds");
        assertThat(page.getByLabel("Passwort").count()).isOne();
    }

    @Test
    void the_cookie_is_for_this_console_alone_and_out_of_reach_of_scripts() {
        login("admin", "/feeds");
        Cookie cookie = session(page);
        assertThat(cookie.path).isEqualTo("/admin/council");
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
    }

    @Test
    void behind_https_the_cookie_goes_over_https_alone() throws Exception {
        HttpResponse<String> redirect = http.send(
                HttpRequest.newBuilder(URI.create(origin() + "/admin/council/login/console"))
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "stadt.example").build(),
                BodyHandlers.ofString());
        assertThat(redirect.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
        assertThat(redirect.headers().firstValue("Location").orElseThrow())
                .contains("redirect_uri=https://stadt.example/admin/council/logged-in");
    }

    @Test
    void a_session_opens_no_api_and_a_token_no_console() throws Exception {
        login("admin", "/feeds");
        assertThat(send("/api/council/v1/feeds", session(page)).statusCode()).isEqualTo(401);
        HttpResponse<String> page = http.send(
                HttpRequest.newBuilder(URI.create(origin() + "/admin/council/feeds"))
                        .header("Authorization", "Bearer "
                                + TestIssuer.token("a", "admin"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).contains("/login/");
    }

    @Test
    void a_form_without_the_token_of_its_session_does_nothing() throws Exception {
        login("admin", "/feeds");
        assertThat(post("/admin/council/logout", "", session(page)).statusCode())
                .isEqualTo(403);
        try (BrowserContext other = context("de", false)) {
            Page stranger = login(other.newPage(), "admin", "/feeds");
            String token = stranger.locator("input[name=_csrf]").first().getAttribute("value");
            assertThat(post("/admin/council/logout", "_csrf=" + token, session(page)).body())
                    .contains("Dieses Formular gilt nicht mehr");
            assertThat(post("/admin/council/logout", "_csrf=" + token, session(stranger))
                    .statusCode()).as("in its own session").isEqualTo(302);
        }
        page.navigate(origin() + "/admin/council/feeds");
        assertThat(heading()).as("still logged in").isEqualTo("Quellen");
    }

    @Test
    void no_page_runs_a_script_or_can_be_framed() {
        Map<String, String> headers = login("admin", "/feeds")
                .navigate(origin() + "/admin/council/feeds").headers();
        assertThat(headers.get("content-security-policy")).startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'").doesNotContain("script-src", "unsafe");
        assertThat(headers).containsEntry("x-content-type-options", "nosniff");
        assertThat(headers.get("cache-control")).contains("no-store");
    }

    @Test
    void what_is_not_there_is_said_to_be_not_there() {
        login("admin", "/feeds");
        assertThat(page.navigate(origin() + "/admin/council/nothing").status()).isEqualTo(404);
        assertThat(page.navigate(
                origin() + "/admin/council/feeds/0199a000-0004-7000-8000-000000000001").status())
                .isEqualTo(404);
        assertThat(page.locator("main").textContent()).contains("Geändert wurde nichts");
    }

    private HttpResponse<String> send(String path, Cookie cookie) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(origin() + path))
                .header("Cookie", cookie.name + "=" + cookie.value).build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, Cookie cookie) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(origin() + path))
                .header("Cookie", cookie.name + "=" + cookie.value)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static Cookie session(Page browser) {
        return browser.context().cookies().stream().filter(each -> each.name.equals("console"))
                .findFirst().orElseThrow();
    }
}
