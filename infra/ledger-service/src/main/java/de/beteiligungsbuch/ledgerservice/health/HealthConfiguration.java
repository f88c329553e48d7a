package de.beteiligungsbuch.ledgerservice.health;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.ledgerservice.LedgerDefinition;
import de.beteiligungsbuch.ledgerservice.axon.AxonLifecycle;

/** What an operator sees of the ledger. */
@Configuration(proxyBeanMethods = false)
public class HealthConfiguration {

    @Bean
    LedgerHealth ledgerHealthIndicator(LedgerWriter writer) {
        return new LedgerHealth(writer);
    }

    @Bean
    LedgerMetrics ledgerMetrics(LedgerDefinition definition, LedgerWriter writer) {
        return new LedgerMetrics(definition.ledger(), writer);
    }

    @Bean
    FollowerHealth followersHealthIndicator(LedgerDefinition definition, AxonLifecycle axon) {
        return new FollowerHealth(definition, axon);
    }

    @Bean
    FollowerMetrics followerMetrics(LedgerDefinition definition, AxonLifecycle axon) {
        return new FollowerMetrics(definition, axon);
    }
}
