package de.beteiligungsbuch.service.council.config;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import de.beteiligungsbuch.council.CouncilEvents;
import de.beteiligungsbuch.council.ManualEntryEvent;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledgerservice.AggregateStates;
import de.beteiligungsbuch.ledgerservice.LedgerDefinition;
import de.beteiligungsbuch.ledgerservice.security.CommandRoles;
import de.beteiligungsbuch.service.council.command.FeedAggregate;
import de.beteiligungsbuch.service.council.command.ManualEntry;
import de.beteiligungsbuch.service.council.command.ManualEntryState;
import de.beteiligungsbuch.service.council.command.SourceObject;
import de.beteiligungsbuch.service.council.command.Vorlage;
import de.beteiligungsbuch.service.council.oparlserver.OparlFollower;
import de.beteiligungsbuch.service.council.outcome.OutcomeRules;
import de.beteiligungsbuch.service.council.reference.CouncilPapers;
import de.beteiligungsbuch.service.council.reference.StrategyTargets;
import de.beteiligungsbuch.strategy.StrategyEvents;

/** The ledger, who may write to it, and the rules by which outcomes are read. */
@Configuration(proxyBeanMethods = false)
class CouncilConfiguration {

    @Bean
    LedgerDefinition ledger() {
        return LedgerDefinition.of(LedgerName.COUNCIL, CouncilEvents.CATALOGUE)
                .aggregates(Vorlage.class, FeedAggregate.class, SourceObject.class,
                        ManualEntry.class)
                .follow(OparlFollower.NAME, LedgerName.COUNCIL, CouncilEvents.CATALOGUE,
                        OparlFollower.class)
                .follow("strategy-targets", LedgerName.STRATEGY, StrategyEvents.CATALOGUE,
                        StrategyTargets.class)
                .follow("council-papers", LedgerName.COUNCIL, CouncilEvents.CATALOGUE,
                        CouncilPapers.class);
    }

    @Bean
    CommandRoles roles() {
        return CommandRoles.under("/api/council/v1").allow("/vorlagen/**", ActorRole.CLERK)
                .allow("/suggestions", ActorRole.CLERK)
                .allow("/manual-entries/**", ActorRole.CLERK)
                .allow("/documents/**", ActorRole.CLERK)
                .allow("/feeds/*/questions/*/decision", ActorRole.CLERK)
                .allow("/feeds/**", ActorRole.ADMIN);
    }

    @Bean
    AggregateStates<ManualEntryState> manualEntryStates(EventStorageEngine events) {
        return AggregateStates.of(events, ManualEntryEvent.class, ManualEntryState::apply);
    }

    @Bean
    OutcomeRules outcomeRules() {
        return OutcomeRules.load();
    }
}
