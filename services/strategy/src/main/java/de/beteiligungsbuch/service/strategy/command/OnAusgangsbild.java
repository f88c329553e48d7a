package de.beteiligungsbuch.service.strategy.command;

import java.time.Instant;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import de.beteiligungsbuch.ledger.id.AusgangsbildId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Source;
import de.beteiligungsbuch.strategy.Version;
import de.beteiligungsbuch.strategy.Wording;

/** What can be asked of an Ausgangsbild. */
public sealed interface OnAusgangsbild {

    /** The Ausgangsbild. */
    AusgangsbildId ausgangsbild();

    /** When the editors decided, in the world. */
    Instant occurredAt();

    /** Begin an Ausgangsbild with a first wording. */
    record DraftAusgangsbild(
            @TargetAggregateIdentifier AusgangsbildId ausgangsbild,
            ProcessId process,
            int number,
            Wording wording,
            List<Source> sources,
            Instant occurredAt) implements OnAusgangsbild {}

    /** Change its wording, and say what and why. */
    record ReviseAusgangsbild(
            @TargetAggregateIdentifier AusgangsbildId ausgangsbild,
            Version basedOn,
            Wording wording,
            List<Change> changes,
            Instant occurredAt) implements OnAusgangsbild {}

    /** Make the current version the last one. */
    record FinaliseAusgangsbild(
            @TargetAggregateIdentifier AusgangsbildId ausgangsbild,
            Instant occurredAt) implements OnAusgangsbild {}
}
