package de.beteiligungsbuch.strategy;

import java.time.Instant;
import java.util.List;

import de.beteiligungsbuch.ledger.AggregateType;
import de.beteiligungsbuch.ledger.WireName;
import de.beteiligungsbuch.ledger.id.AusgangsbildId;
import de.beteiligungsbuch.ledger.id.ProcessId;

/** What can happen to an Ausgangsbild ("as we see it"), in the order it usually happens. */
@AggregateType("Ausgangsbild")
public sealed interface AusgangsbildEvent {

    /** The Ausgangsbild. */
    AusgangsbildId ausgangsbild();

    /** When the editors decided, in the world. */
    Instant occurredAt();

    /**
     * A first wording, version 1.
     *
     * @param number  by which it is cited within the process, from 1
     * @param sources may be empty
     */
    @WireName("de.beteiligungsbuch.strategy.AusgangsbildDrafted.v1")
    record AusgangsbildDrafted(
            AusgangsbildId ausgangsbild,
            ProcessId process,
            int number,
            Wording wording,
            List<Source> sources,
            Instant occurredAt) implements AusgangsbildEvent {

        /** Takes a copy of the list. */
        public AusgangsbildDrafted {
            sources = List.copyOf(sources);
        }
    }

    /**
     * The wording was changed, and why.
     *
     * @param version the version that this makes; one more than {@code basedOn}
     * @param changes at least one
     */
    @WireName("de.beteiligungsbuch.strategy.AusgangsbildRevised.v1")
    record AusgangsbildRevised(
            AusgangsbildId ausgangsbild,
            Version version,
            Version basedOn,
            Wording wording,
            List<Change> changes,
            Instant occurredAt) implements AusgangsbildEvent {

        /** Takes a copy of the list. */
        public AusgangsbildRevised {
            changes = List.copyOf(changes);
        }
    }

    /** This version is the last one. */
    @WireName("de.beteiligungsbuch.strategy.AusgangsbildFinalised.v1")
    record AusgangsbildFinalised(AusgangsbildId ausgangsbild, Version version, Instant occurredAt)
            implements AusgangsbildEvent {}
}
