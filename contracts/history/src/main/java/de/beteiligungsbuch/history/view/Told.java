package de.beteiligungsbuch.history.view;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.Occurred;
import de.beteiligungsbuch.history.When;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.PublishedDate;

/**
 * When something happened, when it was recorded, and where one can read it in the ledger.
 *
 * @param published the date as precisely as it was published, or null
 */
public record Told(
        Instant occurredAt,
        @Nullable PublishedDate published,
        Instant recordedAt,
        Entry entry) {

    /** Which entry of which ledger. */
    public record Entry(LedgerName ledger, long index, EventId eventId) {}

    static Told of(Fact<?> fact) {
        Instant occurredAt = Occurred.at(fact.event());
        return new Told(occurredAt == null ? fact.when().recordedAt() : occurredAt,
                Occurred.published(fact.event()), fact.when().recordedAt(), entry(fact.when()));
    }

    static Told of(Instant occurredAt, When when) {
        return new Told(occurredAt, null, when.recordedAt(), entry(when));
    }

    private static Entry entry(When when) {
        return new Entry(when.ledger(), when.index(), when.eventId());
    }
}
