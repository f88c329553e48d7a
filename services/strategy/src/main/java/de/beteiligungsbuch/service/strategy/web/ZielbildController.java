package de.beteiligungsbuch.service.strategy.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.ledgerservice.command.Answer;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.service.strategy.command.OnZielbild.DeclineRevision;
import de.beteiligungsbuch.service.strategy.command.OnZielbild.DraftZielbild;
import de.beteiligungsbuch.service.strategy.command.OnZielbild.FinaliseZielbild;
import de.beteiligungsbuch.service.strategy.command.OnZielbild.ReopenZielbild;
import de.beteiligungsbuch.service.strategy.command.OnZielbild.ReviseZielbild;
import de.beteiligungsbuch.service.strategy.command.TextRegister;
import de.beteiligungsbuch.service.strategy.web.DraftRequests.DraftZielbildRequest;
import de.beteiligungsbuch.strategy.Version;
import de.beteiligungsbuch.strategy.ZielbildEvent.RevisionDeclined;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildFinalised;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildReopened;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildRevised;

/** Zielbilder. */
@RestController
@RequestMapping(ZielbildController.PATH)
class ZielbildController {

    static final String PATH = "/api/strategy/v1/zielbilder";
    private static final String ID = "zielbildId";
    private static final String VERSION = "version";

    private final Commands commands;
    private final Processes processes;

    ZielbildController(Commands commands, Processes processes) {
        this.commands = commands;
        this.processes = processes;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> draft(@RequestBody DraftZielbildRequest body,
            CommandRequest request) {
        Recorded recorded = commands.execute(request, body.processId(),
                () -> new DraftZielbild(ZielbildId.next(), body.processId(), body.number(),
                        body.wording().wording(), body.ausgangsbilder(),
                        SourceRequest.sources(body.sources()),
                        request.occurredAt(body.occurredAt())));
        return Answer.created(recorded, ID, recorded.subject(), PATH + "/" + recorded.subject())
                .with(VERSION, Version.FIRST).response();
    }

    @PostMapping("/{id}/revisions")
    ResponseEntity<Map<String, Object>> revise(@PathVariable ZielbildId id,
            @RequestBody RevisionRequest body, CommandRequest request) {
        Recorded recorded = commands.execute(request, process(id),
                () -> new ReviseZielbild(id, body.basedOn(), body.wording().wording(),
                        body.made(), request.occurredAt(body.occurredAt())));
        return changed(recorded, id, recorded.first(ZielbildRevised.class).version());
    }

    @PostMapping("/{id}/declined-revisions")
    ResponseEntity<Map<String, Object>> decline(@PathVariable ZielbildId id,
            @RequestBody GroundsRequest body, CommandRequest request) {
        Recorded recorded = commands.execute(request, process(id), () -> new DeclineRevision(id,
                body.reason(), body.named(), request.occurredAt(body.occurredAt())));
        return changed(recorded, id, recorded.first(RevisionDeclined.class).version());
    }

    @PostMapping("/{id}/finalisation")
    ResponseEntity<Map<String, Object>> finalise(@PathVariable ZielbildId id,
            @RequestBody(required = false) @Nullable Happened body, CommandRequest request) {
        Recorded recorded = commands.execute(request, process(id),
                () -> new FinaliseZielbild(id, request.occurredAt(Happened.in(body))));
        return changed(recorded, id, recorded.first(ZielbildFinalised.class).version());
    }

    @PostMapping("/{id}/reopening")
    ResponseEntity<Map<String, Object>> reopen(@PathVariable ZielbildId id,
            @RequestBody GroundsRequest body, CommandRequest request) {
        Recorded recorded = commands.execute(request, process(id), () -> new ReopenZielbild(id,
                body.reason(), body.named(), request.occurredAt(body.occurredAt())));
        return changed(recorded, id, recorded.first(ZielbildReopened.class).version());
    }

    private static ResponseEntity<Map<String, Object>> changed(Recorded recorded, ZielbildId id,
            Version version) {
        return Answer.changed(recorded, ID, id).with(VERSION, version).response();
    }

    private ProcessId process(ZielbildId id) {
        return processes.of(TextRegister.Kind.ZIELBILD, ID, id);
    }
}
