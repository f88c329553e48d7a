package de.beteiligungsbuch.ledger.id;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;

/** The id of a format: a forum, a conference, a workshop, an online consultation. */
public record FormatId(UUID value) implements EntityId {

    /** A new one, never given before. */
    public static FormatId next() {
        return new FormatId(UuidCreator.getTimeOrderedEpoch());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException unless it is a UUID
     */
    @JsonCreator
    public static FormatId of(String text) {
        return new FormatId(EntityId.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
