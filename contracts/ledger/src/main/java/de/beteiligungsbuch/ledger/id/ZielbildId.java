package de.beteiligungsbuch.ledger.id;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;

/** The id of a Zielbild. */
public record ZielbildId(UUID value) implements EntityId {

    /** A new one, never given before. */
    public static ZielbildId next() {
        return new ZielbildId(UuidCreator.getTimeOrderedEpoch());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException unless it is a UUID
     */
    @JsonCreator
    public static ZielbildId of(String text) {
        return new ZielbildId(EntityId.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
