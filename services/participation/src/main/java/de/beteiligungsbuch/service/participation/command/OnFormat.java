package de.beteiligungsbuch.service.participation.command;

import java.time.Instant;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.participation.FormatEvent.Access;
import de.beteiligungsbuch.participation.FormatEvent.Attendance;
import de.beteiligungsbuch.participation.FormatEvent.PublishedTotal;
import de.beteiligungsbuch.participation.FormatEvent.Selection;
import de.beteiligungsbuch.participation.FormatEvent.Way;

/** What can be done with a format. */
public sealed interface OnFormat {

    /** Make a format known. */
    record AnnounceFormat(
            @TargetAggregateIdentifier FormatId format,
            ProcessId process,
            PhaseId phase,
            String title,
            String series,
            Access access,
            List<Way> ways,
            @Nullable Selection selection,
            @Nullable FormatId accompanies,
            @Nullable PublishedDate scheduled,
            Instant occurredAt) implements OnFormat {}

    /** Say that it took place. */
    record HoldFormat(
            @TargetAggregateIdentifier FormatId format,
            @Nullable Attendance attendance,
            List<PublishedTotal> totals,
            Instant occurredAt,
            @Nullable PublishedDate published) implements OnFormat {}
}
