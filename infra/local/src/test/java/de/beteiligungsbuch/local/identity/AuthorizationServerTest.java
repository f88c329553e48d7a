package de.beteiligungsbuch.local.identity;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Ports;
import de.beteiligungsbuch.local.data.Refusal;
import de.beteiligungsbuch.local.gateway.Gateway;
import de.beteiligungsbuch.local.part.Parts;
import de.beteiligungsbuch.testing.FreePort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AuthorizationServerTest {

    private final DataFolder folder;
    private final Ports ports;
    private final Gateway gateway;
    private ConfigurableApplicationContext server;

    AuthorizationServerTest(@TempDir Path data) {
        folder = new DataFolder(data);
        ports = Ports.choose(folder, FreePort.any(), Parts.portNames());
        gateway = Gateway.start(ports);
        server = AuthorizationServer.start(folder, ports);
    }

    @AfterEach
    void stop() {
        server.close();
        gateway.close();
    }

    @Test
    void a_token_says_who_acts_and_as_what_and_outlives_a_restart() throws Exception {
        var token = SignedJWT.parse(new Tokens(origin(), Credentials.in(folder)).apply("clerk"));
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("clerk");
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("clerk");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(origin() + "/auth");

        server.close();
        server = AuthorizationServer.start(folder, ports);
        var keys = JWKSet.load(URI.create(origin() + "/auth/oauth2/jwks").toURL());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(key.isPrivate()).isFalse();
    }

    @Test
    void a_wrong_secret_gets_no_token(@TempDir Path elsewhere) {
        var others = new Tokens(origin(), Credentials.in(new DataFolder(elsewhere)));
        assertThatThrownBy(() -> others.apply("clerk")).isInstanceOf(Refusal.class)
                .hasMessageEndingWith("it answered 401.");
    }

    @Test
    void a_person_logs_in_with_a_browser() throws Exception {
        try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL).build()) {
            String verifier = "a".repeat(64);
            String home = origin() + "/";
            HttpResponse<String> page = browser.send(HttpRequest.newBuilder(URI.create(
                    origin() + "/auth/oauth2/authorize?" + form(Map.of("response_type", "code",
                            "client_id", "browser", "scope", "openid", "redirect_uri", home,
                            "code_challenge", challenge(verifier), "code_challenge_method",
                            "S256"))))
                    .header("Accept", "text/html").build(), BodyHandlers.ofString());
            assertThat(page.uri().getPath()).isEqualTo("/auth/login");

            HttpResponse<String> back = post(browser, "/auth/login",
                    Map.of("username", "editor", "password",
                            Credentials.in(folder).passwordOf(Role.EDITOR), "_csrf",
                            csrf(page.body())));
            assertThat(back.uri()).asString().startsWith(home + "?code=");

            HttpResponse<String> token = post(browser, "/auth/oauth2/token",
                    Map.of("grant_type", "authorization_code", "client_id", "browser", "code",
                            back.uri().getQuery().substring("code=".length()), "redirect_uri",
                            home, "code_verifier", verifier));
            var claims = SignedJWT.parse(token.body().replaceAll(
                    "(?s).*\"access_token\":\"([^\"]*)\".*", "$1")).getJWTClaimsSet();
            assertThat(claims.getSubject()).isEqualTo("editor");
            assertThat(claims.getStringListClaim("roles")).containsExactly("editor");
        }
    }

    private URI origin() {
        return URI.create("http://localhost:" + ports.origin());
    }

    private HttpResponse<String> post(HttpClient browser, String path, Map<String, String> fields)
            throws Exception {
        return browser.send(HttpRequest.newBuilder(origin().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))).build(),
                BodyHandlers.ofString());
    }

    private static String csrf(String page) {
        var matcher = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"").matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) throws Exception {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest
                .getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }
}
