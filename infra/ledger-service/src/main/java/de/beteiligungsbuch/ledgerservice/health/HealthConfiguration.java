package de.beteiligungsbuch.ledgerservice.health;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.ledgerservice.LedgerDefinition;

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
}
