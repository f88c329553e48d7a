package de.beteiligungsbuch.service.strategy.command;

import java.time.Instant;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import de.beteiligungsbuch.ledger.id.AusgangsbildId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Source;
import de.beteiligungsbuch.strategy.Version;
import de.beteiligungsbuch.strategy.Wording;

/** What can be asked of a Zielbild. */
public sealed interface OnZielbild {

    /** The Zielbild. */
    ZielbildId zielbild();

    /** When the editors decided, in the world. */
    Instant occurredAt();

    /** Begin a Zielbild with a first wording. */
    record DraftZielbild(
            @TargetAggregateIdentifier ZielbildId zielbild,
            ProcessId process,
            int number,
            Wording wording,
            List<AusgangsbildId> ausgangsbilder,
            List<Source> sources,
            Instant occurredAt) implements OnZielbild {}

    /** Change its wording, and say what and why. */
    record ReviseZielbild(
            @TargetAggregateIdentifier ZielbildId zielbild,
            Version basedOn,
            Wording wording,
            List<Change> changes,
            Instant occurredAt) implements OnZielbild {}

    /** Record that a wish was weighed and the text left as it is. */
    record DeclineRevision(
            @TargetAggregateIdentifier ZielbildId zielbild,
            String reason,
            List<Source> sources,
            Instant occurredAt) implements OnZielbild {}

    /** Make the current version the last one. */
    record FinaliseZielbild(@TargetAggregateIdentifier ZielbildId zielbild, Instant occurredAt)
            implements OnZielbild {}

    /** Let a finalised Zielbild be revised again. */
    record ReopenZielbild(
            @TargetAggregateIdentifier ZielbildId zielbild,
            String reason,
            List<Source> sources,
            Instant occurredAt) implements OnZielbild {}
}
