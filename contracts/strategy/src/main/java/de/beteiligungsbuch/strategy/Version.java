package de.beteiligungsbuch.strategy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Which wording of a text it is.
 *
 * @param number from 1, the draft; each revision adds one
 */
public record Version(@JsonValue int number) implements Comparable<Version> {

    /** The draft. */
    public static final Version FIRST = new Version(1);

    /** @throws IllegalArgumentException below 1 */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Version {
        if (number < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + number);
        }
    }

    /** The one after this. */
    public Version next() {
        return new Version(number + 1);
    }

    @Override
    public int compareTo(Version other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
