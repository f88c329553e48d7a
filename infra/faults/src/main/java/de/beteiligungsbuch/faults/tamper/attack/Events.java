package de.beteiligungsbuch.faults.tamper.attack;

import de.beteiligungsbuch.council.CouncilEvents;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.participation.ParticipationEvents;
import de.beteiligungsbuch.strategy.StrategyEvents;

/** Every event that any ledger may hold. */
final class Events {

    static final EventCatalogue CATALOGUE = EventCatalogue.union(LedgerEvent.CATALOGUE,
            ParticipationEvents.CATALOGUE, StrategyEvents.CATALOGUE, CouncilEvents.CATALOGUE);

    private Events() {}
}
