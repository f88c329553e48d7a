package de.beteiligungsbuch.eventstore.reader;

import org.jspecify.annotations.Nullable;

/**
 * An entry does not follow from the one before: something was altered, dropped or slipped in.
 * Nobody may go on behind it.
 */
public final class LedgerBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerBroken(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static LedgerBroken at(Object where, String what, Object wanted, Object found) {
        return new LedgerBroken("the ledger is broken at " + where + ": " + what + " is " + found
                + ", must be " + wanted, null);
    }
}
