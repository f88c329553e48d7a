package de.beteiligungsbuch.ledgerservice.reference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import de.beteiligungsbuch.ledgerservice.LedgerDefinition;
import de.beteiligungsbuch.ledgerservice.axon.AxonLifecycle;

/** Following the ledgers of others. */
@Configuration(proxyBeanMethods = false)
public class ReferenceConfiguration {

    @Bean
    Following following(LedgerDefinition definition, AxonLifecycle axon) {
        return new Following(definition, axon);
    }
}
