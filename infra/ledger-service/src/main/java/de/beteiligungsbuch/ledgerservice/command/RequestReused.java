package de.beteiligungsbuch.ledgerservice.command;

import de.beteiligungsbuch.ledgerservice.Refusal;
import de.beteiligungsbuch.ledgerservice.ServiceReason;

/** An {@code Idempotency-Key} came again, with another request than the first time. */
public final class RequestReused extends Refusal {

    private static final long serialVersionUID = 1L;

    RequestReused() {
        super(ServiceReason.IDEMPOTENCY_KEY_REUSED, "Idempotency-Key");
    }
}
