package de.beteiligungsbuch.service.participation.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledgerservice.command.Answer;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.participation.ProcessEvent.PhaseOpened;
import de.beteiligungsbuch.service.participation.command.OnProcess.ClosePhase;
import de.beteiligungsbuch.service.participation.command.OnProcess.CloseProcess;
import de.beteiligungsbuch.service.participation.command.OnProcess.OpenPhase;
import de.beteiligungsbuch.service.participation.command.OnProcess.OpenProcess;
import de.beteiligungsbuch.service.participation.web.ProcessRequests.OpenPhaseRequest;
import de.beteiligungsbuch.service.participation.web.ProcessRequests.OpenProcessRequest;

/** Processes and their phases. */
@RestController
@RequestMapping(ProcessController.PATH)
class ProcessController {

    static final String PATH = "/api/participation/v1/processes";

    private final Commands commands;

    ProcessController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> open(@RequestBody OpenProcessRequest body,
            CommandRequest request) {
        ProcessId process = ProcessId.next();
        Recorded recorded = commands.execute(request, process,
                () -> new OpenProcess(process, body.title(), body.organiser(), body.facilitator(),
                        body.mandate(), body.foundations(), request.occurredAt(body.occurredAt()),
                        body.published()));
        return Answer.created(recorded, "processId", recorded.subject(),
                PATH + "/" + recorded.subject()).response();
    }

    @PostMapping("/{processId}/phases")
    ResponseEntity<Map<String, Object>> openPhase(@PathVariable ProcessId processId,
            @RequestBody OpenPhaseRequest body, CommandRequest request) {
        Recorded recorded = commands.execute(request, processId,
                () -> new OpenPhase(processId, PhaseId.next(), body.number(), body.title(),
                        body.motto(), body.result(), request.occurredAt(body.occurredAt()),
                        body.published()));
        PhaseId phase = recorded.first(PhaseOpened.class).phase();
        return Answer.created(recorded, "phaseId", phase,
                PATH + "/" + processId + "/phases/" + phase).response();
    }

    @PostMapping("/{processId}/phases/{phaseId}/closure")
    ResponseEntity<Map<String, Object>> closePhase(@PathVariable ProcessId processId,
            @PathVariable PhaseId phaseId,
            @RequestBody(required = false) @Nullable Happened body, CommandRequest request) {
        Happened happened = Happened.of(body);
        Recorded recorded = commands.execute(request, processId,
                () -> new ClosePhase(processId, phaseId, request.occurredAt(happened.occurredAt()),
                        happened.published()));
        return Answer.changed(recorded, "phaseId", phaseId).response();
    }

    @PostMapping("/{processId}/closure")
    ResponseEntity<Map<String, Object>> close(@PathVariable ProcessId processId,
            @RequestBody(required = false) @Nullable Happened body, CommandRequest request) {
        Happened happened = Happened.of(body);
        Recorded recorded = commands.execute(request, processId, () -> new CloseProcess(processId,
                request.occurredAt(happened.occurredAt()), happened.published()));
        return Answer.changed(recorded, "processId", processId).response();
    }
}
