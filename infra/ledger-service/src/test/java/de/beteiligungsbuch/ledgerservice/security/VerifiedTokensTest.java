package de.beteiligungsbuch.ledgerservice.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2025-05-22T12:00:00Z");
    private static final Instant EXPIRES = START.plusSeconds(90);

    private final Moment moment = new Moment();
    private final AtomicInteger signatures = new AtomicInteger();
    private final OAuth2TokenValidator<Jwt> expiry = jwt -> moment.instant()
            .isBefore(Objects.requireNonNull(jwt.getExpiresAt()))
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error("expired"));
    private final VerifiedTokens tokens = new VerifiedTokens(token -> {
        signatures.incrementAndGet();
        return Jwt.withTokenValue(token).header("alg", "RS256").subject("anna")
                .expiresAt(EXPIRES).build();
    }, expiry, moment);

    @Test
    void a_signature_is_checked_once_a_minute() {
        tokens.decode("a");
        tokens.decode("a");
        assertThat(signatures).hasValue(1);

        moment.advance(Duration.ofSeconds(60));
        tokens.decode("a");
        assertThat(signatures).hasValue(2);
    }

    @Test
    void another_token_is_another_signature() {
        tokens.decode("a");
        tokens.decode("b");

        assertThat(signatures).hasValue(2);
    }

    @Test
    void a_token_that_expires_is_refused_although_its_signature_is_known() {
        moment.advance(Duration.ofSeconds(80));
        tokens.decode("a");
        moment.advance(Duration.ofSeconds(10));

        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(JwtValidationException.class);
        assertThat(signatures).hasValue(1);
    }

    private static final class Moment extends Clock {

        private Instant now = START;

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
