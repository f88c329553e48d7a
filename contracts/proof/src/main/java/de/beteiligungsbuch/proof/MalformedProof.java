package de.beteiligungsbuch.proof;

/**
 * Bytes that are not in the format they should be in: nothing was checked yet. The message says
 * what was expected and what was found.
 */
public class MalformedProof extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedProof(String message) {
        super(message);
    }

    public MalformedProof(String message, Throwable cause) {
        super(message, cause);
    }
}
