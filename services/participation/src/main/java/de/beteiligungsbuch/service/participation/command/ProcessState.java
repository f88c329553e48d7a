package de.beteiligungsbuch.service.participation.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.participation.ProcessEvent;
import de.beteiligungsbuch.participation.ProcessEvent.PhaseClosed;
import de.beteiligungsbuch.participation.ProcessEvent.PhaseOpened;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessClosed;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessOpened;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;

/** What of a process decides what may happen in it. Immutable. */
public record ProcessState(ProcessId process, boolean open, Map<PhaseId, Phase> phases) {

    /** One of its phases. */
    public record Phase(int number, boolean open) {}

    /** The state after one more event. */
    public static ProcessState apply(@Nullable ProcessState before, ProcessEvent event) {
        return switch (event) {
            case ProcessOpened e -> new ProcessState(e.process(), true, Map.of());
            case PhaseOpened e -> there(before).with(e.phase(), new Phase(e.number(), true));
            case PhaseClosed e -> there(before).with(e.phase(),
                    new Phase(there(before).phase(e.phase()).number(), false));
            case ProcessClosed e -> new ProcessState(e.process(), false, there(before).phases());
        };
    }

    private static ProcessState there(@Nullable ProcessState before) {
        return Objects.requireNonNull(before, "a process begins with its opening");
    }

    private ProcessState with(PhaseId id, Phase phase) {
        Map<PhaseId, Phase> next = new HashMap<>(phases);
        next.put(id, phase);
        return new ProcessState(process, open, Map.copyOf(next));
    }

    /** The phases that are open. */
    public List<PhaseId> openPhases() {
        return phases.entrySet().stream().filter(phase -> phase.getValue().open())
                .map(Map.Entry::getKey).toList();
    }

    /**
     * Something may happen in it.
     *
     * @throws ParticipationRefused if the process is over
     */
    public void requireOpen() {
        if (!open) {
            throw new ParticipationRefused(Reason.PROCESS_CLOSED, "processId", process);
        }
    }

    /**
     * Something may be contributed to the phase.
     *
     * @throws ParticipationRefused if the process has no such phase, or either is over
     */
    public void requireOpen(PhaseId phase) {
        requireOpen();
        if (!phase(phase).open()) {
            throw new ParticipationRefused(Reason.PHASE_CLOSED, "phaseId", phase);
        }
    }

    /**
     * One of its phases.
     *
     * @throws ParticipationRefused if the process has no such phase
     */
    public Phase phase(PhaseId id) {
        Phase phase = phases.get(id);
        if (phase == null) {
            throw new ParticipationRefused(Reason.UNKNOWN_PHASE, "phaseId", id);
        }
        return phase;
    }
}
