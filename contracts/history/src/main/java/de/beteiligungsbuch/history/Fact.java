package de.beteiligungsbuch.history;

import java.util.Optional;

import de.beteiligungsbuch.council.CouncilEvents;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.MalformedEntry;
import de.beteiligungsbuch.participation.ParticipationEvents;
import de.beteiligungsbuch.strategy.StrategyEvents;

/** An event, and where and when it was recorded. */
public record Fact<E>(E event, When when) {

    private static final EventCatalogue CATALOGUE = EventCatalogue.union(LedgerEvent.CATALOGUE,
            ParticipationEvents.CATALOGUE, StrategyEvents.CATALOGUE, CouncilEvents.CATALOGUE);

    /**
     * Reads what an entry states.
     *
     * @return empty when this release does not know the type or its version: such an entry is kept
     *         and skipped
     * @throws MalformedEntry if the type is known and the data does not fit it
     */
    public static Optional<Fact<?>> read(LedgerName ledger, LedgerEntry entry) {
        EventCatalogue.Kind kind = CATALOGUE.find(entry.type());
        return kind == null
                ? Optional.empty()
                : Optional.of(new Fact<>(entry.data(kind.event()), When.of(ledger, entry)));
    }

    /** The same fact, its event as the type it was found to be. */
    <T> Fact<T> as(T narrowed) {
        return new Fact<>(narrowed, when);
    }
}
