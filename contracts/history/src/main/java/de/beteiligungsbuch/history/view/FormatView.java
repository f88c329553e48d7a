package de.beteiligungsbuch.history.view;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.FormatHistory;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.participation.FormatEvent.Access;
import de.beteiligungsbuch.participation.FormatEvent.Attendance;
import de.beteiligungsbuch.participation.FormatEvent.FormatAnnounced;
import de.beteiligungsbuch.participation.FormatEvent.FormatHeld;
import de.beteiligungsbuch.participation.FormatEvent.PublishedTotal;
import de.beteiligungsbuch.participation.FormatEvent.Selection;
import de.beteiligungsbuch.participation.FormatEvent.Way;

/** A format and what was published of it. */
public record FormatView(
        FormatId id,
        PhaseId phase,
        String title,
        String series,
        Access access,
        List<Way> ways,
        @Nullable Selection selection,
        @Nullable FormatId accompanies,
        @Nullable PublishedDate scheduled,
        Status status,
        Told announced,
        @Nullable Told held,
        @Nullable Attendance attendance,
        List<PublishedTotal> totals) {

    /** Whether it took place. */
    public enum Status {
        /** It is to take place. */
        ANNOUNCED,
        /** It took place. */
        HELD
    }

    static Optional<FormatView> of(FormatHistory format) {
        Fact<FormatAnnounced> announced = format.announced();
        return announced == null
                ? Optional.empty()
                : Optional.of(of(announced, format.held()));
    }

    private static FormatView of(Fact<FormatAnnounced> announced, @Nullable Fact<FormatHeld> held) {
        FormatAnnounced event = announced.event();
        return new FormatView(event.format(), event.phase(), event.title(), event.series(),
                event.access(), event.ways(), event.selection(), event.accompanies(),
                event.scheduled(), held == null ? Status.ANNOUNCED : Status.HELD,
                Told.of(announced), held == null ? null : Told.of(held),
                held == null ? null : held.event().attendance(),
                held == null ? List.of() : held.event().totals());
    }
}
