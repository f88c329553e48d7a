package de.beteiligungsbuch.history.view;

import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.FormatHistory;
import de.beteiligungsbuch.history.ProcessHistory;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.participation.ProcessEvent.PhaseClosed;
import de.beteiligungsbuch.participation.ProcessEvent.PhaseOpened;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessClosed;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessOpened;

/** A process with its phases and formats. */
public record ProcessView(
        ProcessId id,
        String title,
        String organiser,
        @Nullable String facilitator,
        String mandate,
        List<String> foundations,
        Status status,
        Told opened,
        @Nullable Told closed,
        List<Phase> phases,
        List<FormatView> formats) {

    /** Whether it still runs. */
    public enum Status {
        /** It runs. */
        OPEN,
        /** It is over. */
        CLOSED
    }

    /** A phase. */
    public record Phase(
            PhaseId id,
            int number,
            String title,
            @Nullable String motto,
            String result,
            Status status,
            Told opened,
            @Nullable Told closed) {

        private static Phase of(Fact<PhaseOpened> opened, List<Fact<PhaseClosed>> closed) {
            PhaseOpened phase = opened.event();
            Told end = closed.stream()
                    .filter(fact -> fact.event().phase().equals(phase.phase()))
                    .reduce((first, second) -> second).map(Told::of).orElse(null);
            return new Phase(phase.phase(), phase.number(), phase.title(), phase.motto(),
                    phase.result(), end == null ? Status.OPEN : Status.CLOSED, Told.of(opened),
                    end);
        }
    }

    /**
     * That of a process that was opened under the cut.
     *
     * @param opened  how it was opened
     * @param formats of this process, in the order in which they were announced
     */
    public static ProcessView of(ProcessHistory process, Fact<ProcessOpened> opened,
            List<FormatHistory> formats) {
        ProcessOpened event = opened.event();
        Fact<ProcessClosed> closed = process.closed();
        return new ProcessView(event.process(), event.title(), event.organiser(),
                event.facilitator(), event.mandate(), event.foundations(),
                closed == null ? Status.OPEN : Status.CLOSED, Told.of(opened),
                closed == null ? null : Told.of(closed),
                process.phases().stream().map(fact -> Phase.of(fact, process.closedPhases()))
                        .toList(),
                formats.stream().flatMap(format -> FormatView.of(format).stream()).toList());
    }
}
