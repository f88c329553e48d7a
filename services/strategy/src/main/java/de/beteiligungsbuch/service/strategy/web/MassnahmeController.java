package de.beteiligungsbuch.service.strategy.web;

import java.util.Map;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.ledger.id.MassnahmeId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledgerservice.command.Answer;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.service.strategy.command.OnMassnahme.DropMassnahme;
import de.beteiligungsbuch.service.strategy.command.OnMassnahme.ProposeMassnahme;
import de.beteiligungsbuch.service.strategy.command.OnMassnahme.ReviseMassnahme;
import de.beteiligungsbuch.service.strategy.command.TextRegister;
import de.beteiligungsbuch.service.strategy.web.DraftRequests.ProposeMassnahmeRequest;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeRevised;
import de.beteiligungsbuch.strategy.Version;

/** Massnahmen. */
@RestController
@RequestMapping(MassnahmeController.PATH)
class MassnahmeController {

    static final String PATH = "/api/strategy/v1/massnahmen";
    private static final String ID = "massnahmeId";

    private final Commands commands;
    private final Processes processes;

    MassnahmeController(Commands commands, Processes processes) {
        this.commands = commands;
        this.processes = processes;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> propose(@RequestBody ProposeMassnahmeRequest body,
            CommandRequest request) {
        Recorded recorded = commands.execute(request, body.processId(),
                () -> new ProposeMassnahme(MassnahmeId.next(), body.processId(), body.number(),
                        body.wording().wording(), body.horizon(), body.zielbilder(),
                        SourceRequest.sources(body.sources()),
                        request.occurredAt(body.occurredAt())));
        return Answer.created(recorded, ID, recorded.subject(), PATH + "/" + recorded.subject())
                .with("version", Version.FIRST).response();
    }

    @PostMapping("/{id}/revisions")
    ResponseEntity<Map<String, Object>> revise(@PathVariable MassnahmeId id,
            @RequestBody RevisionRequest body, CommandRequest request) {
        Recorded recorded = commands.execute(request, process(id),
                () -> new ReviseMassnahme(id, body.basedOn(), body.wording().wording(),
                        body.made(), request.occurredAt(body.occurredAt())));
        return Answer.changed(recorded, ID, id)
                .with("version", recorded.first(MassnahmeRevised.class).version()).response();
    }

    @PostMapping("/{id}/dropping")
    ResponseEntity<Map<String, Object>> drop(@PathVariable MassnahmeId id,
            @RequestBody GroundsRequest body, CommandRequest request) {
        Recorded recorded = commands.execute(request, process(id), () -> new DropMassnahme(id,
                body.reason(), body.named(), request.occurredAt(body.occurredAt())));
        return Answer.changed(recorded, ID, id).response();
    }

    private ProcessId process(MassnahmeId id) {
        return processes.of(TextRegister.Kind.MASSNAHME, ID, id);
    }
}
