package de.beteiligungsbuch.proof;

/** An entry introduces or retires a key against the rules. The message says which rule. */
public final class KeyChangeRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long index;

    KeyChangeRejected(long index, String message) {
        super(message);
        this.index = index;
    }

    KeyChangeRejected(long index, RuntimeException cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.index = index;
    }

    /** Of the entry. */
    public long index() {
        return index;
    }
}
