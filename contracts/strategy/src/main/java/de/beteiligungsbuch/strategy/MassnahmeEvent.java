package de.beteiligungsbuch.strategy;

import java.time.Instant;
import java.util.List;

import de.beteiligungsbuch.ledger.AggregateType;
import de.beteiligungsbuch.ledger.WireName;
import de.beteiligungsbuch.ledger.id.MassnahmeId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;

/** What can happen to a Massnahme, by which Zielbilder are to come true. */
@AggregateType("Massnahme")
public sealed interface MassnahmeEvent {

    /** The Massnahme. */
    MassnahmeId massnahme();

    /** When it was decided, in the world. */
    Instant occurredAt();

    /**
     * A first wording, version 1.
     *
     * @param number     by which it is cited within the process, from 1
     * @param horizon    by when it is to work
     * @param zielbilder which it serves; at least one
     * @param sources    where it comes from; may be empty
     */
    @WireName("de.beteiligungsbuch.strategy.MassnahmeProposed.v1")
    record MassnahmeProposed(
            MassnahmeId massnahme,
            ProcessId process,
            int number,
            Wording wording,
            Horizon horizon,
            List<ZielbildId> zielbilder,
            List<Source> sources,
            Instant occurredAt) implements MassnahmeEvent {

        /** Takes copies of the lists. */
        public MassnahmeProposed {
            zielbilder = List.copyOf(zielbilder);
            sources = List.copyOf(sources);
        }
    }

    /**
     * The wording was changed, and why.
     *
     * @param version the version that this makes; one more than {@code basedOn}
     * @param changes at least one; each names its sources
     */
    @WireName("de.beteiligungsbuch.strategy.MassnahmeRevised.v1")
    record MassnahmeRevised(
            MassnahmeId massnahme,
            Version version,
            Version basedOn,
            Wording wording,
            List<Change> changes,
            Instant occurredAt) implements MassnahmeEvent {

        /** Takes a copy of the list. */
        public MassnahmeRevised {
            changes = List.copyOf(changes);
        }
    }

    /**
     * It is not gone on with.
     *
     * @param reason  in plain words, for the public
     * @param sources what asked for it; at least one
     */
    @WireName("de.beteiligungsbuch.strategy.MassnahmeDropped.v1")
    record MassnahmeDropped(
            MassnahmeId massnahme,
            String reason,
            List<Source> sources,
            Instant occurredAt)
            implements MassnahmeEvent {

        /** Takes a copy of the list. */
        public MassnahmeDropped {
            sources = List.copyOf(sources);
        }
    }

    /** By when a Massnahme is to work, as the strategy puts it. */
    enum Horizon {
        /** Kurzfristig. */
        SHORT_TERM,
        /** Mittelfristig. */
        MEDIUM_TERM,
        /** Langfristig. */
        LONG_TERM
    }
}
