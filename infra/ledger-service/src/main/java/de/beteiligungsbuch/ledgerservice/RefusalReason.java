package de.beteiligungsbuch.ledgerservice;

import java.util.Locale;

/** One rule that a command can break; implemented by the enum of a context. */
public interface RefusalReason {

    /** The name of the constant. */
    String name();

    /** The stable name on the wire: {@code PHASE_CLOSED} is {@code phase-closed}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
