package de.beteiligungsbuch.service.strategy.command;

import java.time.Instant;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import de.beteiligungsbuch.ledger.id.MassnahmeId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.MassnahmeEvent.Horizon;
import de.beteiligungsbuch.strategy.Source;
import de.beteiligungsbuch.strategy.Version;
import de.beteiligungsbuch.strategy.Wording;

/** What can be asked of a Massnahme. */
public sealed interface OnMassnahme {

    /** The Massnahme. */
    MassnahmeId massnahme();

    /** When it was decided, in the world. */
    Instant occurredAt();

    /** Begin a Massnahme with a first wording. */
    record ProposeMassnahme(
            @TargetAggregateIdentifier MassnahmeId massnahme,
            ProcessId process,
            int number,
            Wording wording,
            Horizon horizon,
            List<ZielbildId> zielbilder,
            List<Source> sources,
            Instant occurredAt) implements OnMassnahme {}

    /** Change its wording, and say what and why. */
    record ReviseMassnahme(
            @TargetAggregateIdentifier MassnahmeId massnahme,
            Version basedOn,
            Wording wording,
            List<Change> changes,
            Instant occurredAt) implements OnMassnahme {}

    /** Do not go on with it. */
    record DropMassnahme(
            @TargetAggregateIdentifier MassnahmeId massnahme,
            String reason,
            List<Source> sources,
            Instant occurredAt) implements OnMassnahme {}
}
