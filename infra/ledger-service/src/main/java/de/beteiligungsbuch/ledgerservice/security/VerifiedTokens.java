package de.beteiligungsbuch.ledgerservice.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks the signature of a token once a minute and everything else at every request: somebody who
 * sends many commands sends one token.
 */
final class VerifiedTokens implements JwtDecoder {

    private static final Duration TRUSTED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> claims;
    private final Clock clock;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    /**
     * Both checks.
     *
     * @param signatures decodes a token whose signature is right, and checks no claim
     * @param claims     whether the token is of the issuer and its time is not over
     */
    VerifiedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> claims, Clock clock) {
        this.signatures = signatures;
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = verify(token);
        OAuth2TokenValidatorResult result = claims.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException("a claim of the token does not hold",
                    result.getErrors());
        }
        return jwt;
    }

    private Jwt verify(String token) {
        Instant now = clock.instant();
        Verified known = verified.get(token);
        if (known != null && now.isBefore(known.until())) {
            return known.jwt();
        }
        Jwt jwt = signatures.decode(token);
        if (verified.size() >= MOST) {
            verified.clear();
        }
        verified.put(token, new Verified(jwt, now.plus(TRUSTED)));
        return jwt;
    }

    private record Verified(Jwt jwt, Instant until) {}
}
