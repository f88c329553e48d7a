package de.beteiligungsbuch.service.participation.command;

import java.time.Instant;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;

/** What can be done with a process. */
public sealed interface OnProcess {

    /** Open a process. */
    record OpenProcess(
            @TargetAggregateIdentifier ProcessId process,
            String title,
            String organiser,
            @Nullable String facilitator,
            String mandate,
            List<String> foundations,
            Instant occurredAt,
            @Nullable PublishedDate published)
            implements OnProcess {}

    /** Open a phase of it. */
    record OpenPhase(
            @TargetAggregateIdentifier ProcessId process,
            PhaseId phase,
            int number,
            String title,
            @Nullable String motto,
            String result,
            Instant occurredAt,
            @Nullable PublishedDate published) implements OnProcess {}

    /** Close a phase: nothing more may be submitted to it. */
    record ClosePhase(
            @TargetAggregateIdentifier ProcessId process,
            PhaseId phase,
            Instant occurredAt,
            @Nullable PublishedDate published) implements OnProcess {}

    /** Close the process; its phases must be closed. */
    record CloseProcess(
            @TargetAggregateIdentifier ProcessId process,
            Instant occurredAt,
            @Nullable PublishedDate published) implements OnProcess {}
}
