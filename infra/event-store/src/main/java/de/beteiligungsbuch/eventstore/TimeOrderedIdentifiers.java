package de.beteiligungsbuch.eventstore;

import org.axonframework.common.IdentifierFactory;

import de.beteiligungsbuch.ledger.EventId;

/** Gives Axon's messages ids of UUID version 7, as the entries need them; found by Axon itself. */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return EventId.next().toString();
    }
}
