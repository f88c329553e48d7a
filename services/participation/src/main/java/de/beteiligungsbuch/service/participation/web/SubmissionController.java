package de.beteiligungsbuch.service.participation.web;

import java.util.List;
import java.util.Map;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledgerservice.AggregateStates;
import de.beteiligungsbuch.ledgerservice.command.Answer;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.participation.ContributionEvent.Form;
import de.beteiligungsbuch.service.participation.command.Contributions;
import de.beteiligungsbuch.service.participation.command.OnContribution.MergeContributions;
import de.beteiligungsbuch.service.participation.command.OnContribution.SubmitContribution;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;
import de.beteiligungsbuch.service.participation.command.ProcessState;
import de.beteiligungsbuch.service.participation.reference.OpenProcesses;
import de.beteiligungsbuch.service.participation.web.ContributionRequests.MergeRequest;
import de.beteiligungsbuch.service.participation.web.ContributionRequests.SubmitRequest;

/** New contributions: submitted, or merged from others. */
@RestController
@RequestMapping("/api/participation/v1")
class SubmissionController {

    private final Commands commands;
    private final OpenProcesses openProcesses;
    private final AggregateStates<ProcessState> processes;
    private final Contributions contributions;

    SubmissionController(Commands commands, OpenProcesses openProcesses,
            AggregateStates<ProcessState> processes, Contributions contributions) {
        this.commands = commands;
        this.openProcesses = openProcesses;
        this.processes = processes;
        this.contributions = contributions;
    }

    @PostMapping("/contributions")
    ResponseEntity<Map<String, Object>> submit(@RequestBody SubmitRequest body,
            CommandRequest request) {
        return created(commands.repeated(request).orElseGet(() -> first(body, request)));
    }

    private Recorded first(SubmitRequest body, CommandRequest request) {
        Form form = body.form() == null ? Form.ORIGINAL : body.form();
        if (form == Form.PART) {
            throw new ParticipationRefused(Reason.PART_WITHOUT_WHOLE, "form");
        }
        if (form == Form.SUMMARY && request.role().equals(ActorRole.CITIZEN)) {
            throw new ParticipationRefused(Reason.SUMMARY_BY_CITIZEN, "form");
        }
        ProcessId process = body.processId() == null ? openProcesses.only() : body.processId();
        PhaseId phase = body.phaseId() == null ? onlyPhase(process) : body.phaseId();
        String name = body.publicName();
        String language = body.language();
        return commands.execute(request, process,
                () -> new SubmitContribution(ContributionId.next(), process, phase,
                        body.formatId(), body.dezernat(), form, body.concerns(),
                        language == null ? "de" : language, Disclosure.of("text", body.text()),
                        name == null ? null : Disclosure.of("publicName", name),
                        request.occurredAt(body.occurredAt())));
    }

    private PhaseId onlyPhase(ProcessId process) {
        ProcessState state = processes.find(process)
                .orElseThrow(() -> new ParticipationRefused(Reason.UNKNOWN_PROCESS, "processId",
                        process))
                .state();
        List<PhaseId> open = state.openPhases();
        if (open.size() != 1) {
            throw new ParticipationRefused(Reason.PHASE_NOT_NAMED, "phaseId", open.size());
        }
        return open.getFirst();
    }

    @PostMapping("/contribution-merges")
    ResponseEntity<Map<String, Object>> merge(@RequestBody MergeRequest body,
            CommandRequest request) {
        ProcessId process = contributions.require(body.originals().getFirst(), "originals[0]")
                .origin().process();
        String language = body.language();
        return created(commands.execute(request, process,
                () -> new MergeContributions(ContributionId.next(), body.originals(),
                        language == null ? "de" : language, Disclosure.of("text", body.text()),
                        request.occurredAt(body.occurredAt()))));
    }

    private static ResponseEntity<Map<String, Object>> created(Recorded recorded) {
        return Answer.created(recorded, "contributionId", recorded.subject(),
                ContributionController.PATH + "/" + recorded.subject()).response();
    }
}
