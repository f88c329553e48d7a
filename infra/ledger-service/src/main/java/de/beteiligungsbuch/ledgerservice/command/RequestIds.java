package de.beteiligungsbuch.ledgerservice.command;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.simple.JdbcClient;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.RequestId;

/**
 * Turns requests into ids that recognise a repeat for ever and tell nobody who asked what: HMAC
 * under a secret that never leaves the service's database. Whoever loses the secret loses the
 * recognition of earlier requests, nothing else.
 */
final class RequestIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final byte SEPARATOR = 0;

    private final SecretKeySpec secret;

    RequestIds(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** With the secret of the database, which is made at first use. */
    static RequestIds stored(JdbcClient database) {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        database.sql("INSERT INTO request_secret (secret) VALUES (?) ON CONFLICT DO NOTHING")
                .param(fresh).update();
        return new RequestIds(database.sql("SELECT secret FROM request_secret")
                .query(byte[].class).single());
    }

    RequestId of(String login, String key, String method, String path, byte[] body) {
        return new RequestId(hmac("id", utf8(login), utf8(key)),
                hmac("digest", utf8(method), utf8(path), body));
    }

    /** Of what a policy does because of one event. */
    RequestId of(String policy, EventId cause) {
        return new RequestId(hmac("policy", utf8(policy), utf8(cause.toString())),
                hmac("policy-digest", utf8(policy), utf8(cause.toString())));
    }

    /** Of what follows from one version of something that another system publishes. */
    RequestId ofSource(String step, String version) {
        return new RequestId(hmac("source", utf8(step), utf8(version)),
                hmac("source-digest", utf8(step), utf8(version)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String hmac(String purpose, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(utf8(purpose));
            for (byte[] part : parts) {
                mac.update(SEPARATOR);
                mac.update(part);
            }
            return BASE64URL.encodeToString(mac.doFinal());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
