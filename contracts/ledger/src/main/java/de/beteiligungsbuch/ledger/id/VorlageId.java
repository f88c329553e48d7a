package de.beteiligungsbuch.ledger.id;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;

/** The id of a Vorlage; its Drucksache number may repeat, this does not. */
public record VorlageId(UUID value) implements EntityId {

    /** A new one, never given before. */
    public static VorlageId next() {
        return new VorlageId(UuidCreator.getTimeOrderedEpoch());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException unless it is a UUID
     */
    @JsonCreator
    public static VorlageId of(String text) {
        return new VorlageId(EntityId.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
