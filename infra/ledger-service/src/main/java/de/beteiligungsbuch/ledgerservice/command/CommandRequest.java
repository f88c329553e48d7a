package de.beteiligungsbuch.ledgerservice.command;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.RequestId;
import de.beteiligungsbuch.ledgerservice.ServiceReason;
import de.beteiligungsbuch.ledgerservice.input.InputRefused;

/**
 * What every command over HTTP brings beside its body. A controller that takes one as a parameter
 * serves only requests with an {@code Idempotency-Key} that the service's table of roles allows.
 *
 * @param now         when it arrived, to the microsecond
 * @param login       {@code sub} of the token
 * @param role        the role that allowed it
 * @param id          by which a repeat is recognised
 * @param ifMatch     the version that the sender has seen, or null
 * @param traceparent W3C Trace Context § 3.2, or null
 */
public record CommandRequest(
        Instant now,
        String login,
        ActorRole role,
        RequestId id,
        @Nullable Long ifMatch,
        @Nullable String traceparent) {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /**
     * When it happened in the world.
     *
     * @param given by the sender; null means now
     * @throws InputRefused if it is more than five minutes ahead, or before 1900
     */
    public Instant occurredAt(@Nullable Instant given) {
        if (given == null) {
            return now;
        }
        if (given.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new InputRefused(ServiceReason.INSTANT_IN_FUTURE, "occurredAt", given);
        }
        if (given.isBefore(EARLIEST)) {
            throw new InputRefused(ServiceReason.INSTANT_TOO_EARLY, "occurredAt", given);
        }
        return given;
    }
}
