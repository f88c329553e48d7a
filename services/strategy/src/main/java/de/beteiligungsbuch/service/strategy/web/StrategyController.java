package de.beteiligungsbuch.service.strategy.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledgerservice.command.Answer;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.CompileEdition;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.CompileStrategy;
import de.beteiligungsbuch.service.strategy.command.OnStrategy.SubmitEdition;
import de.beteiligungsbuch.service.strategy.web.StrategyRequests.CompileEditionRequest;
import de.beteiligungsbuch.service.strategy.web.StrategyRequests.CompileStrategyRequest;
import de.beteiligungsbuch.service.strategy.web.StrategyRequests.PartRequest;
import de.beteiligungsbuch.service.strategy.web.StrategyRequests.SubmitEditionRequest;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyCompiled;

/** Stadtstrategien and their editions. Only a policy adopts or returns one. */
@RestController
@RequestMapping(StrategyController.PATH)
class StrategyController {

    static final String PATH = "/api/strategy/v1/strategies";
    private static final String ID = "strategyId";

    private final Commands commands;
    private final Processes processes;

    StrategyController(Commands commands, Processes processes) {
        this.commands = commands;
        this.processes = processes;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> compile(@RequestBody CompileStrategyRequest body,
            CommandRequest request) {
        Recorded recorded = commands.execute(request, body.processId(),
                () -> new CompileStrategy(StrategyId.next(), body.processId(), body.title(),
                        PartRequest.choices(body.parts()),
                        request.occurredAt(body.occurredAt())));
        return compiled(recorded, PATH + "/" + recorded.subject());
    }

    @PostMapping("/{id}/editions")
    ResponseEntity<Map<String, Object>> compile(@PathVariable StrategyId id,
            @RequestBody(required = false) @Nullable CompileEditionRequest given,
            CommandRequest request) {
        CompileEditionRequest body = given == null ? CompileEditionRequest.OF_ALL : given;
        Recorded recorded = commands.execute(request, processes.of(id),
                () -> new CompileEdition(id, body.title(), PartRequest.choices(body.parts()),
                        request.occurredAt(body.occurredAt())));
        int edition = recorded.first(StrategyCompiled.class).edition();
        return compiled(recorded, PATH + "/" + id + "/editions/" + edition);
    }

    private static ResponseEntity<Map<String, Object>> compiled(Recorded recorded,
            String location) {
        StrategyCompiled compiled = recorded.first(StrategyCompiled.class);
        return Answer.created(recorded, ID, compiled.strategy(), location)
                .with("edition", compiled.edition()).with("digest", compiled.digest())
                .response();
    }

    @PostMapping("/{id}/editions/{edition}/submission")
    ResponseEntity<Map<String, Object>> submit(@PathVariable StrategyId id,
            @PathVariable int edition, @RequestBody SubmitEditionRequest body,
            CommandRequest request) {
        Recorded recorded = commands.execute(request, processes.of(id),
                () -> new SubmitEdition(id, edition, body.vorlageId(), body.drucksache(),
                        request.occurredAt(body.occurredAt())));
        return Answer.changed(recorded, ID, id).with("edition", edition).response();
    }
}
