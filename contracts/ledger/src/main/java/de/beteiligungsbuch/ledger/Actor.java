package de.beteiligungsbuch.ledger;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.beteiligungsbuch.ledger.id.EntityId;

/**
 * The pseudonym of whoever acted ({@code actor}): random for each person and process. Only the
 * service that gave it can say for whom it stands, and can forget it.
 *
 * @param pseudonym a UUID of version 4: random, so that it tells nothing, not even a time
 */
public record Actor(UUID pseudonym) {

    /** A new pseudonym. */
    public static Actor next() {
        return new Actor(UUID.randomUUID());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException unless it is a UUID
     */
    @JsonCreator
    public static Actor of(String text) {
        return new Actor(EntityId.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return pseudonym.toString();
    }
}
