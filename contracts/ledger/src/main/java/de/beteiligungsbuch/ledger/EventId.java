package de.beteiligungsbuch.ledger;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;

import de.beteiligungsbuch.ledger.id.EntityId;

/** The id of one event, unique in its ledger for ever (CloudEvents 1.0.2 § 3.1.1, {@code id}). */
public record EventId(UUID value) {

    /** A new one: UUID version 7 (RFC 9562 § 5.7). */
    public static EventId next() {
        return new EventId(UuidCreator.getTimeOrderedEpoch());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException unless it is a UUID
     */
    @JsonCreator
    public static EventId of(String text) {
        return new EventId(EntityId.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
