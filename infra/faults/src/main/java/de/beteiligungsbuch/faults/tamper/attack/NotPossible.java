package de.beteiligungsbuch.faults.tamper.attack;

/** This attack cannot be made on this export; the message says what is missing. */
public final class NotPossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is missing, to be read after "not tried:". */
    public NotPossible(String missing) {
        super(missing);
    }
}
