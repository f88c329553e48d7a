package de.beteiligungsbuch.council;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;

import de.beteiligungsbuch.ledger.id.EntityId;

/** The id of a council feed: a server of a Ratsinformationssystem that is read. */
public record FeedId(UUID value) implements EntityId {

    /** A new one, never given before. */
    public static FeedId next() {
        return new FeedId(UuidCreator.getTimeOrderedEpoch());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException unless it is a UUID
     */
    @JsonCreator
    public static FeedId of(String text) {
        return new FeedId(EntityId.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
