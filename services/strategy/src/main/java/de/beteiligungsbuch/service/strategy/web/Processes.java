package de.beteiligungsbuch.service.strategy.web;

import org.springframework.stereotype.Component;

import de.beteiligungsbuch.ledger.id.EntityId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledgerservice.AggregateStates;
import de.beteiligungsbuch.ledgerservice.UnknownId;
import de.beteiligungsbuch.ledgerservice.Versioned;
import de.beteiligungsbuch.service.strategy.command.TextRegister;

/** To which process belongs what a path names: within it a person keeps one pseudonym. */
@Component
class Processes {

    private final TextRegister register;
    private final AggregateStates<ProcessId> strategies;

    Processes(TextRegister register, AggregateStates<ProcessId> strategies) {
        this.register = register;
        this.strategies = strategies;
    }

    /** @throws UnknownId if there is no such text */
    ProcessId of(TextRegister.Kind kind, String field, EntityId id) {
        TextRegister.Entry entry = register.find(kind, id.value());
        if (entry == null) {
            throw new UnknownId(field, id);
        }
        return entry.process();
    }

    /** @throws UnknownId if there is no such strategy */
    ProcessId of(StrategyId id) {
        return strategies.find(id).map(Versioned::state)
                .orElseThrow(() -> new UnknownId("strategyId", id));
    }
}
