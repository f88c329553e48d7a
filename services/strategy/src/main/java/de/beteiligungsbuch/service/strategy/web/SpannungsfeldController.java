package de.beteiligungsbuch.service.strategy.web;

import java.util.Map;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.ledger.id.SpannungsfeldId;
import de.beteiligungsbuch.ledgerservice.command.Answer;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.service.strategy.command.OnSpannungsfeld.NameSpannungsfeld;
import de.beteiligungsbuch.service.strategy.web.DraftRequests.NameSpannungsfeldRequest;

/** Spannungsfelder. */
@RestController
@RequestMapping(SpannungsfeldController.PATH)
class SpannungsfeldController {

    static final String PATH = "/api/strategy/v1/spannungsfelder";

    private final Commands commands;

    SpannungsfeldController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> name(@RequestBody NameSpannungsfeldRequest body,
            CommandRequest request) {
        Recorded recorded = commands.execute(request, body.processId(),
                () -> new NameSpannungsfeld(SpannungsfeldId.next(), body.processId(),
                        body.number(), body.poles(), request.occurredAt(body.occurredAt())));
        return Answer.created(recorded, "spannungsfeldId", recorded.subject(),
                PATH + "/" + recorded.subject()).response();
    }
}
