package de.beteiligungsbuch.service.auditor.verdict;

/** Something could not be read, so nothing can be said about it: neither that it holds nor not. */
public final class CouldNotTell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What could not be read, and what would help, in a sentence. */
    public CouldNotTell(String message) {
        super(message);
    }

    /** The same, with what went wrong. */
    public CouldNotTell(String message, Throwable cause) {
        super(message, cause);
    }
}
