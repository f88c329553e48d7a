package de.beteiligungsbuch.service.participation.command;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledgerservice.UnknownId;
import de.beteiligungsbuch.participation.ProcessEvent;
import de.beteiligungsbuch.participation.ProcessEvent.PhaseClosed;
import de.beteiligungsbuch.participation.ProcessEvent.PhaseOpened;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessClosed;
import de.beteiligungsbuch.participation.ProcessEvent.ProcessOpened;
import de.beteiligungsbuch.service.participation.command.OnProcess.ClosePhase;
import de.beteiligungsbuch.service.participation.command.OnProcess.CloseProcess;
import de.beteiligungsbuch.service.participation.command.OnProcess.OpenPhase;
import de.beteiligungsbuch.service.participation.command.OnProcess.OpenProcess;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;

/** A participation process (Verfahren) with its phases. */
@AggregateRoot(type = "Process")
@SuppressWarnings("AvoidCommonTypeNames") // the glossary calls it so
public class Process {

    @AggregateIdentifier
    private ProcessId id;
    private ProcessState state;

    /** For Axon, which replays the events into it. */
    @SuppressWarnings("NullAway.Init")
    protected Process() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init") // the event sets both
    Process(OpenProcess open) {
        AggregateLifecycle.apply(new ProcessOpened(open.process(), open.title(), open.organiser(),
                open.facilitator(), open.mandate(), open.foundations(), open.occurredAt(),
                open.published()));
    }

    @CommandHandler
    void handle(OpenPhase open) {
        state.requireOpen();
        if (state.phases().values().stream().anyMatch(p -> p.number() == open.number())) {
            throw new ParticipationRefused(Reason.PHASE_NUMBER_TAKEN, "number", open.number());
        }
        AggregateLifecycle.apply(new PhaseOpened(id, open.phase(), open.number(), open.title(),
                open.motto(), open.result(), open.occurredAt(), open.published()));
    }

    @CommandHandler
    void handle(ClosePhase close, Places places) {
        if (!state.phases().containsKey(close.phase())) {
            throw new UnknownId("phaseId", close.phase());
        }
        state.requireOpen(close.phase());
        places.settle(id);
        AggregateLifecycle.apply(
                new PhaseClosed(id, close.phase(), close.occurredAt(), close.published()));
    }

    @CommandHandler
    void handle(CloseProcess close, Places places) {
        state.requireOpen();
        if (!state.openPhases().isEmpty()) {
            throw new ParticipationRefused(Reason.PHASES_STILL_OPEN, null,
                    state.openPhases().size());
        }
        places.settle(id);
        AggregateLifecycle.apply(new ProcessClosed(id, close.occurredAt(), close.published()));
    }

    @EventSourcingHandler
    void on(ProcessEvent event) {
        id = event.process();
        state = ProcessState.apply(state, event);
    }
}
