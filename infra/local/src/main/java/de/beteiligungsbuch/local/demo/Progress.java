package de.beteiligungsbuch.local.demo;

/** Hears how far the loading is. */
@FunctionalInterface
public interface Progress {

    /**
     * A step was done.
     *
     * @param done  how many are, from 1
     * @param total how many there are
     * @param step  what it was
     */
    void done(int done, int total, String step);
}
