package de.beteiligungsbuch.participation;

import de.beteiligungsbuch.ledger.EventCatalogue;

/** All events that {@code ledger.participation} may hold. */
public final class ParticipationEvents {

    /** Wire name to record and back. */
    public static final EventCatalogue CATALOGUE = EventCatalogue.of(ProcessEvent.class,
            FormatEvent.class,
            ContributionEvent.class);

    private ParticipationEvents() {}
}
