package de.beteiligungsbuch.service.strategy.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.ledger.id.AusgangsbildId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledgerservice.command.Answer;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.service.strategy.command.OnAusgangsbild.DraftAusgangsbild;
import de.beteiligungsbuch.service.strategy.command.OnAusgangsbild.FinaliseAusgangsbild;
import de.beteiligungsbuch.service.strategy.command.OnAusgangsbild.ReviseAusgangsbild;
import de.beteiligungsbuch.service.strategy.command.TextRegister;
import de.beteiligungsbuch.service.strategy.web.DraftRequests.DraftAusgangsbildRequest;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildFinalised;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildRevised;
import de.beteiligungsbuch.strategy.Version;

/** Ausgangsbilder. */
@RestController
@RequestMapping(AusgangsbildController.PATH)
class AusgangsbildController {

    static final String PATH = "/api/strategy/v1/ausgangsbilder";
    private static final String ID = "ausgangsbildId";

    private final Commands commands;
    private final Processes processes;

    AusgangsbildController(Commands commands, Processes processes) {
        this.commands = commands;
        this.processes = processes;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> draft(@RequestBody DraftAusgangsbildRequest body,
            CommandRequest request) {
        Recorded recorded = commands.execute(request, body.processId(),
                () -> new DraftAusgangsbild(AusgangsbildId.next(), body.processId(),
                        body.number(), body.wording().wording(),
                        SourceRequest.sources(body.sources()),
                        request.occurredAt(body.occurredAt())));
        return Answer.created(recorded, ID, recorded.subject(), PATH + "/" + recorded.subject())
                .with("version", Version.FIRST).response();
    }

    @PostMapping("/{id}/revisions")
    ResponseEntity<Map<String, Object>> revise(@PathVariable AusgangsbildId id,
            @RequestBody RevisionRequest body, CommandRequest request) {
        Recorded recorded = commands.execute(request, process(id),
                () -> new ReviseAusgangsbild(id, body.basedOn(), body.wording().wording(),
                        body.made(), request.occurredAt(body.occurredAt())));
        return Answer.changed(recorded, ID, id)
                .with("version", recorded.first(AusgangsbildRevised.class).version()).response();
    }

    @PostMapping("/{id}/finalisation")
    ResponseEntity<Map<String, Object>> finalise(@PathVariable AusgangsbildId id,
            @RequestBody(required = false) @Nullable Happened body, CommandRequest request) {
        Recorded recorded = commands.execute(request, process(id),
                () -> new FinaliseAusgangsbild(id, request.occurredAt(Happened.in(body))));
        return Answer.changed(recorded, ID, id)
                .with("version", recorded.first(AusgangsbildFinalised.class).version())
                .response();
    }

    private ProcessId process(AusgangsbildId id) {
        return processes.of(TextRegister.Kind.AUSGANGSBILD, ID, id);
    }
}
