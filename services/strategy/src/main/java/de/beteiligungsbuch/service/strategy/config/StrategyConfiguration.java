package de.beteiligungsbuch.service.strategy.config;

import java.util.Objects;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import de.beteiligungsbuch.council.CouncilEvents;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledgerservice.AggregateStates;
import de.beteiligungsbuch.ledgerservice.LedgerDefinition;
import de.beteiligungsbuch.ledgerservice.security.CommandRoles;
import de.beteiligungsbuch.participation.ParticipationEvents;
import de.beteiligungsbuch.service.strategy.command.Aggregates;
import de.beteiligungsbuch.service.strategy.policy.CouncilWatch;
import de.beteiligungsbuch.service.strategy.policy.SubmissionWatch;
import de.beteiligungsbuch.service.strategy.reference.CouncilFacts;
import de.beteiligungsbuch.service.strategy.reference.ParticipationFacts;
import de.beteiligungsbuch.strategy.StrategyEvent;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyCompiled;
import de.beteiligungsbuch.strategy.StrategyEvents;

@Configuration(proxyBeanMethods = false)
class StrategyConfiguration {

    /** The facts of a ledger come first: who cites them waits for the first follower of it. */
    @Bean
    LedgerDefinition ledger() {
        return LedgerDefinition.of(LedgerName.STRATEGY, StrategyEvents.CATALOGUE)
                .aggregates(Aggregates.types())
                .follow("participation-facts", LedgerName.PARTICIPATION,
                        ParticipationEvents.CATALOGUE, ParticipationFacts.class)
                .follow("council-facts", LedgerName.COUNCIL, CouncilEvents.CATALOGUE,
                        CouncilFacts.class)
                .follow("adoption-council", LedgerName.COUNCIL, CouncilEvents.CATALOGUE,
                        CouncilWatch.class)
                .follow("adoption-submissions", LedgerName.STRATEGY, StrategyEvents.CATALOGUE,
                        SubmissionWatch.class);
    }

    /** To which process a strategy belongs. */
    @Bean
    AggregateStates<ProcessId> strategies(EventStorageEngine ledger) {
        return AggregateStates.of(ledger, StrategyEvent.class,
                (process, event) -> event instanceof StrategyCompiled compiled
                        ? compiled.process()
                        : Objects.requireNonNull(process));
    }

    @Bean
    CommandRoles roles() {
        return CommandRoles.under("/api/strategy/v1").allow("/**", ActorRole.EDITOR);
    }
}
