package de.beteiligungsbuch.strategy;

import java.time.Instant;
import java.util.List;

import de.beteiligungsbuch.ledger.AggregateType;
import de.beteiligungsbuch.ledger.WireName;
import de.beteiligungsbuch.ledger.id.AusgangsbildId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;

/** What can happen to a Zielbild ("as we want it"), in the order it usually happens. */
@AggregateType("Zielbild")
public sealed interface ZielbildEvent {

    /** The Zielbild. */
    ZielbildId zielbild();

    /** When the editors decided, in the world; when it was recorded is the entry's time. */
    Instant occurredAt();

    /**
     * A first wording, version 1.
     *
     * @param number         by which it is cited within the process, from 1
     * @param ausgangsbilder from which it comes; may be empty
     * @param sources        may be empty
     */
    @WireName("de.beteiligungsbuch.strategy.ZielbildDrafted.v1")
    record ZielbildDrafted(
            ZielbildId zielbild,
            ProcessId process,
            int number,
            Wording wording,
            List<AusgangsbildId> ausgangsbilder,
            List<Source> sources,
            Instant occurredAt) implements ZielbildEvent {

        /** Takes copies of the lists. */
        public ZielbildDrafted {
            ausgangsbilder = List.copyOf(ausgangsbilder);
            sources = List.copyOf(sources);
        }
    }

    /**
     * The wording was changed, and why.
     *
     * @param version the version that this makes; one more than {@code basedOn}
     * @param basedOn the version that was changed
     * @param changes at least one; each names its sources
     */
    @WireName("de.beteiligungsbuch.strategy.ZielbildRevised.v1")
    record ZielbildRevised(
            ZielbildId zielbild,
            Version version,
            Version basedOn,
            Wording wording,
            List<Change> changes,
            Instant occurredAt) implements ZielbildEvent {

        /** Takes a copy of the list. */
        public ZielbildRevised {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A wish was weighed and the text was left as it is.
     *
     * @param version as it stood
     * @param reason  in plain words, for the public
     * @param sources what was weighed; at least one
     */
    @WireName("de.beteiligungsbuch.strategy.RevisionDeclined.v1")
    record RevisionDeclined(
            ZielbildId zielbild,
            Version version,
            String reason,
            List<Source> sources,
            Instant occurredAt) implements ZielbildEvent {

        /** Takes a copy of the list. */
        public RevisionDeclined {
            sources = List.copyOf(sources);
        }
    }

    /** This version is the last one, unless the Zielbild is reopened. */
    @WireName("de.beteiligungsbuch.strategy.ZielbildFinalised.v1")
    record ZielbildFinalised(ZielbildId zielbild, Version version, Instant occurredAt)
            implements ZielbildEvent {}

    /**
     * A finalised Zielbild may be revised again.
     *
     * @param version as it stood
     * @param reason  in plain words, for the public
     * @param sources what asked for it; at least one
     */
    @WireName("de.beteiligungsbuch.strategy.ZielbildReopened.v1")
    record ZielbildReopened(
            ZielbildId zielbild,
            Version version,
            String reason,
            List<Source> sources,
            Instant occurredAt) implements ZielbildEvent {

        /** Takes a copy of the list. */
        public ZielbildReopened {
            sources = List.copyOf(sources);
        }
    }
}
