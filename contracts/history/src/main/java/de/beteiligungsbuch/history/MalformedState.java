package de.beteiligungsbuch.history;

/** A state that cannot be written as JSON, and why. */
public final class MalformedState extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedState(EntityRef ref, Throwable cause) {
        super("the state of " + ref + " cannot be written: " + cause.getMessage(), cause);
    }
}
