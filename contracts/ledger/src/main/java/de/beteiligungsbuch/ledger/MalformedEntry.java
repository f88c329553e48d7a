package de.beteiligungsbuch.ledger;

/** Bytes that are no ledger entry, and why. */
public final class MalformedEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedEntry(String message) {
        super(message);
    }

    MalformedEntry(String message, Throwable cause) {
        super(message, cause);
    }
}
