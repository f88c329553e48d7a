package de.beteiligungsbuch.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Who caused an event, and within what.
 *
 * @param role          in which role
 * @param actor         the person's pseudonym; null where no person acted
 * @param correlationId common to everything that one request led to
 * @param causationId   the event that a policy answered; null where a person acted
 * @param traceparent   W3C Trace Context § 3.2, or null
 * @param request       the request that asked for it, or null
 */
public record Provenance(
        ActorRole role,
        @Nullable Actor actor,
        @Nullable String correlationId,
        @Nullable EventId causationId,
        @Nullable String traceparent,
        @Nullable RequestId request) {

    /** What the writer of the ledger does of itself. */
    public static final Provenance WRITER = new Provenance(ActorRole.WRITER, null, null, null, null,
            null);
}
