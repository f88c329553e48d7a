package de.beteiligungsbuch.objectstore;

/** A file could not be written or read; says which, and why. */
public final class NotStored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotStored(String message, Throwable cause) {
        super(message, cause);
    }
}
