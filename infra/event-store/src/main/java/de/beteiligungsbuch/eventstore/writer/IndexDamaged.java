package de.beteiligungsbuch.eventstore.writer;

/** The index cannot be used as it is. It is disposable: made again from the ledger. */
final class IndexDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexDamaged(String message, Throwable cause) {
        super(message, cause);
    }

    IndexDamaged(String message) {
        super(message);
    }
}
