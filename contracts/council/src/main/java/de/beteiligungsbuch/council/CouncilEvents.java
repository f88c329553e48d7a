package de.beteiligungsbuch.council;

import de.beteiligungsbuch.ledger.EventCatalogue;

/** All events that {@code ledger.council} may hold. */
public final class CouncilEvents {

    /** Wire name to record and back. */
    public static final EventCatalogue CATALOGUE = EventCatalogue.of(VorlageEvent.class,
            FeedEvent.class, SourceEvent.class,
            ManualEntryEvent.class);

    private CouncilEvents() {}
}
