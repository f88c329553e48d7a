package de.beteiligungsbuch.eventstore.writer;

/**
 * This instance may not append now: nothing was recorded, and trying again (here later, or at 
 * the writer) is safe.
 */
public final class NotTheWriter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotTheWriter(String message) {
        super(message);
    }
}
