package de.beteiligungsbuch.council;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;

import de.beteiligungsbuch.ledger.id.EntityId;

/** The id of what a person entered by hand from a paper of the council. */
public record ManualEntryId(UUID value) implements EntityId {

    /** A new one, never given before. */
    public static ManualEntryId next() {
        return new ManualEntryId(UuidCreator.getTimeOrderedEpoch());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException unless it is a UUID
     */
    @JsonCreator
    public static ManualEntryId of(String text) {
        return new ManualEntryId(EntityId.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
