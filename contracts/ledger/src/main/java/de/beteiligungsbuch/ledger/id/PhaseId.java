package de.beteiligungsbuch.ledger.id;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;

/** The id of a phase of a process. */
public record PhaseId(UUID value) implements EntityId {

    /** A new one, never given before. */
    public static PhaseId next() {
        return new PhaseId(UuidCreator.getTimeOrderedEpoch());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException unless it is a UUID
     */
    @JsonCreator
    public static PhaseId of(String text) {
        return new PhaseId(EntityId.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
