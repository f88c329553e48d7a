package de.beteiligungsbuch.service.strategy.policy;

import java.time.Instant;

import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.id.ResolutionId;

/**
 * What an entry of the council's ledger says of a resolution.
 *
 * @param event      the entry
 * @param binding    whether the resolution can adopt a strategy: taken by the council itself, in
 *                   public, when it was asked to decide
 * @param occurredAt when it happened in the world
 */
record Statement(
        EventId event,
        ResolutionId resolution,
        boolean binding,
        Outcome outcome,
        Instant occurredAt) {}
