package de.beteiligungsbuch.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpServer;

/**
 * An issuer of access tokens for tests: real signatures (RS256), keys over HTTP from a free port,
 * gone with the JVM.
 */
public final class TestTokens {

    /** The issuer that the tokens name; nothing answers there. */
    public static final String ISSUER = "https://issuer.example";

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final KeyPair KEYS = keys();
    private static final KeyPair STRANGER = keys();
    private static final HttpServer SERVER = serve();

    private TestTokens() {}

    /** Where the public key can be had, as a JSON Web Key Set (RFC 7517 § 5). */
    public static String jwksUrl() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/jwks";
    }

    /** A token that is valid for an hour. */
    public static String token(String login, String... roles) {
        return sign(KEYS, ISSUER, login, Instant.now().plus(Duration.ofHours(1)), roles);
    }

    /** A token whose time was over an hour ago. */
    public static String expired(String login, String... roles) {
        return sign(KEYS, ISSUER, login, Instant.now().minus(Duration.ofHours(1)), roles);
    }

    /** A token that somebody else signed. */
    public static String forged(String login, String... roles) {
        return sign(STRANGER, ISSUER, login, Instant.now().plus(Duration.ofHours(1)), roles);
    }

    /** A token of another issuer, signed with the right key. */
    public static String foreign(String login, String... roles) {
        return sign(KEYS, "https://other.example", login, Instant.now().plus(Duration.ofHours(1)),
                roles);
    }

    /** A token of another issuer with the same keys; {@code rest} are further claims as JSON. */
    static String ofIssuer(String issuer, String login, String rest, String... roles) {
        return sign(KEYS, issuer, login, rest, Instant.now().plus(Duration.ofHours(1)), roles);
    }

    private static String sign(KeyPair keys, String issuer, String login, Instant expires,
            String... roles) {
        return sign(keys, issuer, login, "", expires, roles);
    }

    private static String sign(KeyPair keys, String issuer, String login, String rest,
            Instant expires, String... roles) {
        String list = List.of(roles).stream().map(role -> "\"" + role + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        String claims = "{\"iss\":\"" + issuer + "\",\"sub\":\"" + login + "\",\"roles\":" + list
                + ",\"exp\":" + expires.getEpochSecond() + rest + "}";
        String signed = encode("{\"alg\":\"RS256\",\"kid\":\"test\"}") + "." + encode(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return BASE64URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer serve() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        byte[] set = ("{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"test\","
                + "\"n\":\"" + BASE64URL.encodeToString(key.getModulus().toByteArray())
                + "\",\"e\":\"" + BASE64URL.encodeToString(key.getPublicExponent().toByteArray())
                + "\"}]}").getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer server = HttpServer
                    .create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, set.length);
                exchange.getResponseBody().write(set);
                exchange.close();
            });
            Thread thread = new Thread(server::start, "test-tokens");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
