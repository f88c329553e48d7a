package de.beteiligungsbuch.strategy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import de.beteiligungsbuch.ledger.AggregateType;
import de.beteiligungsbuch.ledger.WireName;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.VorlageId;

/** What can happen to a Stadtstrategie, edition by edition. */
@AggregateType("Strategy")
public sealed interface StrategyEvent {

    /** The Stadtstrategie. */
    StrategyId strategy();

    /** From 1; each compiling makes one. */
    int edition();

    /** When it happened in the world. */
    Instant occurredAt();

    /**
     * An edition was put together from exact versions.
     *
     * @param parts  in the order in which they stand in it
     * @param digest over the digests of all parts in that order
     */
    @WireName("de.beteiligungsbuch.strategy.StrategyCompiled.v1")
    record StrategyCompiled(
            StrategyId strategy,
            ProcessId process,
            int edition,
            String title,
            List<Part> parts,
            WordingDigest digest,
            Instant occurredAt) implements StrategyEvent {

        /** Takes a copy of the list. */
        public StrategyCompiled {
            parts = List.copyOf(parts);
        }
    }

    /** An edition was laid before the council. */
    @WireName("de.beteiligungsbuch.strategy.StrategySubmitted.v1")
    record StrategySubmitted(
            StrategyId strategy,
            int edition,
            VorlageId vorlage,
            Drucksache drucksache,
            Instant occurredAt) implements StrategyEvent {}

    /** The council adopted the edition by that resolution. */
    @WireName("de.beteiligungsbuch.strategy.StrategyAdopted.v1")
    record StrategyAdopted(
            StrategyId strategy,
            int edition,
            ResolutionId resolution,
            Drucksache drucksache,
            Instant occurredAt) implements StrategyEvent {}

    /**
     * The council did not adopt the edition.
     *
     * @param outcome the typed outcome of the resolution, by its name
     */
    @WireName("de.beteiligungsbuch.strategy.StrategyReturned.v1")
    record StrategyReturned(
            StrategyId strategy,
            int edition,
            ResolutionId resolution,
            Drucksache drucksache,
            String outcome,
            Instant occurredAt) implements StrategyEvent {}

    /**
     * One text of an edition.
     *
     * @param kind    what it is
     * @param id      of the Ausgangsbild, Zielbild or Massnahme
     * @param version exactly which wording
     * @param digest  of that wording
     */
    record Part(PartKind kind, UUID id, int number, Version version, WordingDigest digest) {}

    /** What an edition is made of. */
    enum PartKind {
        /** As we see it. */
        AUSGANGSBILD,
        /** As we want it. */
        ZIELBILD,
        /** How it is to come about. */
        MASSNAHME
    }
}
