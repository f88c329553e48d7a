package de.beteiligungsbuch.ledgerservice.input;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledgerservice.Refusal;
import de.beteiligungsbuch.ledgerservice.ServiceReason;

/** A request that no state of the ledger could make right. */
public final class InputRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** See {@link Refusal}. */
    public InputRefused(ServiceReason reason, @Nullable String field, Object... arguments) {
        super(reason, field, arguments);
    }
}
