package de.beteiligungsbuch.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An OpenID Connect provider for tests in which somebody logs in with a browser: authorization code
 * with PKCE (RFC 7636), one confidential client, tokens of {@link TestTokens}' keys. Whoever logs in
 * as {@code anna-clerk} is {@code anna-clerk} in the role {@code clerk}; without a dash the login is
 * the role. The password is the login.
 */
public final class TestIssuer {

    /** The client that may use it. */
    public static final String CLIENT = "console";

    /** Its secret. */
    public static final String SECRET = "a secret: of the tests";

    private static final HttpServer SERVER = serve();
    private static final Map<String, Asked> CODES = new ConcurrentHashMap<>();

    private TestIssuer() {}

    private record Asked(String login, String redirect, String challenge, String nonce) {}

    /** The issuer of the tokens, whose metadata are where the standard says. */
    public static String url() {
        return "http://localhost:" + SERVER.getAddress().getPort();
    }

    /** An access token of this issuer. */
    public static String token(String login, String... roles) {
        return TestTokens.ofIssuer(url(), login, "", roles);
    }

    private static HttpServer serve() {
        try {
            HttpServer server = HttpServer
                    .create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/.well-known/openid-configuration",
                    exchange -> json(exchange, 200, metadata()));
            server.createContext("/authorize", TestIssuer::authorize);
            server.createContext("/token", TestIssuer::token);
            server.createContext("/logout", exchange -> redirect(exchange,
                    query(exchange).getOrDefault("post_logout_redirect_uri", "/")));
            Thread thread = new Thread(server::start, "test-issuer");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String metadata() {
        String url = url();
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize",
                 "token_endpoint":"%1$s/token","jwks_uri":"%2$s",
                 "end_session_endpoint":"%1$s/logout","response_types_supported":["code"],
                 "subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],
                 "code_challenge_methods_supported":["S256"]}"""
                .formatted(url, TestTokens.jwksUrl());
    }

    private static void authorize(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            login(exchange);
            return;
        }
        Map<String, String> asked = query(exchange);
        boolean right = CLIENT.equals(asked.get("client_id"))
                && "code".equals(asked.get("response_type"))
                && "S256".equals(asked.get("code_challenge_method"));
        answer(exchange, right ? 200 : 400, "text/html; charset=utf-8", right ? """
                <!DOCTYPE html><html lang="de"><title>Anmelden</title>
                <form method="post"><label for="u">Login</label><input id="u" name="username">
                <label for="p">Passwort</label><input id="p" name="password" type="password">
                <button>Anmelden</button></form></html>""" : "bad request");
    }

    private static void login(HttpExchange exchange) throws IOException {
        Map<String, String> asked = query(exchange);
        Map<String, String> form = form(exchange);
        String login = form.getOrDefault("username", "");
        if (login.isEmpty() || !login.equals(form.get("password"))) {
            answer(exchange, 403, "text/plain", "wrong password");
            return;
        }
        String code = UUID.randomUUID().toString();
        String redirect = asked.getOrDefault("redirect_uri", "");
        CODES.put(code, new Asked(login, redirect, asked.getOrDefault("code_challenge", ""),
                asked.getOrDefault("nonce", "")));
        redirect(exchange, redirect + "?code=" + code + "&state="
                + URLEncoder.encode(asked.getOrDefault("state", ""),
                        StandardCharsets.UTF_8));
    }

    private static void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(exchange);
        Asked asked = CODES.remove(form.getOrDefault("code", ""));
        if (asked == null || !isRight(asked, form, exchange)) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        String role = asked.login().substring(asked.login().lastIndexOf('-') + 1);
        String rest = ",\"aud\":\"" + CLIENT + "\",\"nonce\":\"" + asked.nonce() + "\",\"iat\":"
                + System.currentTimeMillis() / 1000;
        json(exchange, 200, """
                {"access_token":"%s","id_token":"%s","token_type":"Bearer","expires_in":3600}"""
                .formatted(token(asked.login(), role),
                        TestTokens.ofIssuer(url(), asked.login(), rest)));
    }

    private static boolean isRight(Asked asked, Map<String, String> form, HttpExchange exchange) {
        return asked.redirect().equals(form.get("redirect_uri"))
                && asked.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))
                && basic().equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static String basic() {
        String pair = CLIENT + ":"
                + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder()
                .encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest
                    .getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return pairs(query == null ? "" : query);
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        return pairs(new String(exchange.getRequestBody().readAllBytes(),
                StandardCharsets.UTF_8));
    }

    private static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(pair.substring(0, equals), URLDecoder
                        .decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return pairs;
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        answer(exchange, 302, "text/plain", "see " + location);
    }

    private static void json(HttpExchange exchange, int status, String json) throws IOException {
        answer(exchange, status, "application/json", json);
    }

    private static void answer(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
