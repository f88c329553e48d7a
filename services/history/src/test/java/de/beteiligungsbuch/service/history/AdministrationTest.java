package de.beteiligungsbuch.service.history;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.testing.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

class AdministrationTest {

    private static final String ISSUER = "https://issuer.example";
    private static RSAKey key;
    private static HttpServer keys;
    private static RunningHistory history;

    @BeforeAll
    static void start() throws JOSEException, IOException {
        key = new RSAKeyGenerator(2048).keyID("test").generate();
        byte[] published = new JWKSet(key.toPublicJWK()).toString()
                .getBytes(StandardCharsets.UTF_8);
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keys.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, published.length);
            exchange.getResponseBody().write(published);
            exchange.close();
        });
        keys.start();
        history = RunningHistory.start(TestPostgres.database(), "--OIDC_ISSUER=" + ISSUER,
                "--OIDC_JWKS_URL=http://127.0.0.1:" + keys.getAddress().getPort() + "/")
                .caughtUp();
    }

    @AfterAll
    static void stop() {
        history.close();
        keys.stop(0);
    }

    private static String[] token(String issuer, String role) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
                new JWTClaimsSet.Builder().issuer(issuer).subject("ada")
                        .claim("roles", List.of(role))
                        .expirationTime(Date.from(Instant.now().plusSeconds(300))).build());
        token.sign(new RSASSASigner(key));
        return new String[]{"Authorization", "Bearer " + token.serialize()};
    }

    @Test
    void an_administrator_rebuilds_beside_the_live_projection() throws JOSEException {
        String live = history.json("/progress").get("schema").asString();
        assertThat(history.post("/rebuilds", token(ISSUER, "admin")).statusCode()).isEqualTo(202);
        history.caughtUp();
        assertThat(history.json("/progress").get("schema").asString())
                .isEqualTo(live.replaceAll("_1$", "_2"));
    }

    @Test
    void an_administrator_sees_the_dead_letters_and_has_them_tried_again() throws JOSEException {
        assertThat(history.get("/dead-letters", token(ISSUER, "admin")).statusCode())
                .isEqualTo(200);
        assertThat(history.post("/dead-letters/retry", token(ISSUER, "admin")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void any_other_role_may_not_and_a_foreign_token_does_not_count() throws JOSEException {
        assertThat(history.post("/rebuilds", token(ISSUER, "editor")).statusCode()).isEqualTo(403);
        assertThat(history.get("/dead-letters", token(ISSUER, "citizen")).statusCode())
                .isEqualTo(403);
        assertThat(history.post("/rebuilds", token("https://else.example", "admin")).statusCode())
                .isEqualTo(401);
    }
}
