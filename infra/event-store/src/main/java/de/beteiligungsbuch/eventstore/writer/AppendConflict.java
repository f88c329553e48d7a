package de.beteiligungsbuch.eventstore.writer;

/**
 * Somebody else was first: a sequence or an event id is taken. Nothing was recorded.
 */
public final class AppendConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AppendConflict(String message) {
        super(message);
    }
}
