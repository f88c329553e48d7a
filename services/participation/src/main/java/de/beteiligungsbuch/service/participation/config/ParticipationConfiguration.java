package de.beteiligungsbuch.service.participation.config;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledgerservice.AggregateStates;
import de.beteiligungsbuch.ledgerservice.LedgerDefinition;
import de.beteiligungsbuch.ledgerservice.security.CommandRoles;
import de.beteiligungsbuch.participation.ContributionEvent;
import de.beteiligungsbuch.participation.FormatEvent;
import de.beteiligungsbuch.participation.ParticipationEvents;
import de.beteiligungsbuch.participation.ProcessEvent;
import de.beteiligungsbuch.service.participation.command.Contribution;
import de.beteiligungsbuch.service.participation.command.ContributionState;
import de.beteiligungsbuch.service.participation.command.Format;
import de.beteiligungsbuch.service.participation.command.FormatState;
import de.beteiligungsbuch.service.participation.command.Process;
import de.beteiligungsbuch.service.participation.command.ProcessState;
import de.beteiligungsbuch.service.participation.reference.OpenProcesses;
import de.beteiligungsbuch.service.participation.reference.Zielbilder;
import de.beteiligungsbuch.strategy.StrategyEvents;

/** The ledger, who may write to it, and the states that decide what may be written. */
@Configuration(proxyBeanMethods = false)
class ParticipationConfiguration {

    @Bean
    LedgerDefinition ledger() {
        return LedgerDefinition.of(LedgerName.PARTICIPATION, ParticipationEvents.CATALOGUE)
                .aggregates(Process.class, Format.class, Contribution.class)
                .follow("open-processes", LedgerName.PARTICIPATION, ParticipationEvents.CATALOGUE,
                        OpenProcesses.class)
                .follow("zielbilder", LedgerName.STRATEGY, StrategyEvents.CATALOGUE,
                        Zielbilder.class);
    }

    @Bean
    CommandRoles roles() {
        return CommandRoles.under("/api/participation/v1")
                .allow("/contributions", ActorRole.MODERATOR, ActorRole.CITIZEN)
                .allow("/contributions/{id}/withdrawal", ActorRole.MODERATOR, ActorRole.CITIZEN)
                .allow("/contributions/{id}/erasure", ActorRole.ADMIN)
                .allow("/contributions/{id}/{change}", ActorRole.MODERATOR)
                .allow("/contribution-merges", ActorRole.MODERATOR)
                .allow("/processes/**", ActorRole.MODERATOR)
                .allow("/formats/**", ActorRole.MODERATOR)
                .read("/withholding-rules");
    }

    @Bean
    AggregateStates<ProcessState> processStates(EventStorageEngine events) {
        return AggregateStates.of(events, ProcessEvent.class, ProcessState::apply);
    }

    @Bean
    AggregateStates<FormatState> formatStates(EventStorageEngine events) {
        return AggregateStates.of(events, FormatEvent.class, FormatState::apply);
    }

    @Bean
    AggregateStates<ContributionState> contributionStates(EventStorageEngine events) {
        return AggregateStates.of(events, ContributionEvent.class, ContributionState::apply);
    }
}
