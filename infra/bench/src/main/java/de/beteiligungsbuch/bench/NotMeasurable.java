package de.beteiligungsbuch.bench;

/** Something that a benchmark needs is not here; it is left out, with the reason. */
public final class NotMeasurable extends Exception {

    /** @param reason what is missing and how to get it */
    public NotMeasurable(String reason) {
        super(reason);
    }
}
