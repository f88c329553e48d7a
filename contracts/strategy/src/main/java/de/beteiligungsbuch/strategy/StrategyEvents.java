package de.beteiligungsbuch.strategy;

import de.beteiligungsbuch.ledger.EventCatalogue;

/** All events that {@code ledger.strategy} may hold. */
public final class StrategyEvents {

    /** Wire name to record and back. */
    public static final EventCatalogue CATALOGUE = EventCatalogue.of(AusgangsbildEvent.class,
            SpannungsfeldEvent.class, ZielbildEvent.class, MassnahmeEvent.class,
            StrategyEvent.class);

    private StrategyEvents() {}
}
