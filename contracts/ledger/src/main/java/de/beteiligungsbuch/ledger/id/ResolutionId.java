package de.beteiligungsbuch.ledger.id;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;

/** The id of a resolution (Beschluss). */
public record ResolutionId(UUID value) implements EntityId {

    /** A new one, never given before. */
    public static ResolutionId next() {
        return new ResolutionId(UuidCreator.getTimeOrderedEpoch());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException unless it is a UUID
     */
    @JsonCreator
    public static ResolutionId of(String text) {
        return new ResolutionId(EntityId.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
