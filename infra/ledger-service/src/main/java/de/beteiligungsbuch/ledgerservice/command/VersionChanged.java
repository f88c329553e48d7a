package de.beteiligungsbuch.ledgerservice.command;

import de.beteiligungsbuch.ledgerservice.Refusal;
import de.beteiligungsbuch.ledgerservice.ServiceReason;

/** {@code If-Match} names another version than the present one. */
public final class VersionChanged extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * @param expected as the sender has seen it
     * @param actual   the present one; -1 where there is nothing yet
     */
    VersionChanged(long expected, long actual) {
        super(ServiceReason.VERSION_CHANGED, "If-Match", Long.toString(expected),
                Long.toString(actual));
    }
}
