package de.beteiligungsbuch.ledger.id;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number under which a council paper is known, exactly as the city prints it, for example
 * {@code 12400-18} or {@code 38472-25/1}. Cities have given one number to two papers: it finds
 * papers, it identifies none ({@link VorlageId} does).
 *
 * @param number 1 to 40 characters without white space or control characters
 */
public record Drucksache(@JsonValue String number) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]{1,40}");

    /** @throws IllegalArgumentException if the number is empty, too long, or holds white space */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Drucksache {
        if (!FORM.matcher(number).matches()) {
            throw new IllegalArgumentException(
                    "a Drucksache number has 1 to 40 characters and no white space: " + number);
        }
    }

    @Override
    public String toString() {
        return number;
    }
}
