package de.beteiligungsbuch.service.auditor.rules;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.participation.ProcessEvent;

/** What of a process decides what may happen in it. Immutable. */
record ProcessState(boolean open, Map<PhaseId, Phase> phases) {

    /** One of its phases. */
    record Phase(int number, boolean open) {}

    ProcessState {
        phases = Map.copyOf(phases);
    }

    /** @throws Refused if that may not happen */
    static ProcessState after(@Nullable ProcessState before, ProcessEvent event) {
        return switch (event) {
            case ProcessEvent.ProcessOpened e -> {
                Refused.unless(before == null, "the process was opened before");
                yield new ProcessState(true, Map.of());
            }
            case ProcessEvent.PhaseOpened e -> running(before).opened(e);
            case ProcessEvent.PhaseClosed e -> running(before).closed(e.phase());
            case ProcessEvent.ProcessClosed e -> running(before).closed();
        };
    }

    private static ProcessState running(@Nullable ProcessState before) {
        ProcessState state = Refused.there(before, "the process was never opened");
        Refused.unless(state.open, "the process is closed");
        return state;
    }

    private ProcessState opened(ProcessEvent.PhaseOpened event) {
        Refused.unless(!phases.containsKey(event.phase()), "phase %s was opened before",
                event.phase());
        Refused.unless(phases.values().stream().noneMatch(p -> p.number == event.number()),
                "the process has a phase %s already", event.number());
        return with(event.phase(), new Phase(event.number(), true));
    }

    private ProcessState closed(PhaseId id) {
        Phase phase = Refused.there(phases.get(id), "the process has no phase %s", id);
        Refused.unless(phase.open, "phase %s is closed already", phase.number);
        return with(id, new Phase(phase.number, false));
    }

    private ProcessState closed() {
        Refused.unless(phases.values().stream().noneMatch(Phase::open),
                "the process has phases that are open");
        return new ProcessState(false, phases);
    }

    private ProcessState with(PhaseId id, Phase phase) {
        Map<PhaseId, Phase> next = new HashMap<>(phases);
        next.put(id, phase);
        return new ProcessState(open, next);
    }

    /** @throws Refused unless something may be contributed to that phase now */
    void requireOpen(PhaseId id) {
        Refused.unless(open, "the process is closed");
        Phase phase = Refused.there(phases.get(id), "the process has no phase %s", id);
        Refused.unless(phase.open, "phase %s is closed", phase.number);
    }
}
