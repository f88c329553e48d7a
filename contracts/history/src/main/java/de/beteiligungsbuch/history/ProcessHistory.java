package de.beteiligungsbuch.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.participation.ProcessEvent;
import de.beteiligungsbuch.participation.ProcessEvent.PhaseClosed;
import de.beteiligungsbuch.participation.ProcessEvent.PhaseOpened;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessClosed;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessOpened;

/** A process and its phases; the ledger of participation alone speaks of them. */
public record ProcessHistory(
        EntityRef ref,
        @Nullable Fact<ProcessOpened> opened,
        List<Fact<PhaseOpened>> phases,
        List<Fact<PhaseClosed>> closedPhases,
        @Nullable Fact<ProcessClosed> closed) implements History {

    static ProcessHistory empty(EntityRef ref) {
        return new ProcessHistory(ref, null, List.of(), List.of(), null);
    }

    static ProcessHistory apply(ProcessHistory before, Fact<?> fact) {
        return fact.event() instanceof ProcessEvent event ? before.with(fact, event) : before;
    }

    private ProcessHistory with(Fact<?> fact, ProcessEvent event) {
        return switch (event) {
            case ProcessOpened e ->
                new ProcessHistory(ref, fact.as(e), phases, closedPhases, closed);
            case PhaseOpened e -> new ProcessHistory(ref, opened,
                    Appended.to(phases, fact.as(e)), closedPhases, closed);
            case PhaseClosed e -> new ProcessHistory(ref, opened, phases,
                    Appended.to(closedPhases, fact.as(e)), closed);
            case ProcessClosed e ->
                new ProcessHistory(ref, opened, phases, closedPhases, fact.as(e));
        };
    }
}
