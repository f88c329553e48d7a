package de.beteiligungsbuch.ledgerkeys;

/** A private key is missing, not to be trusted, or cannot be kept. Says which file and what to do. */
public final class KeyUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyUnusable(String message) {
        super(message);
    }

    KeyUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
