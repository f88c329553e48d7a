package de.beteiligungsbuch.ledgerservice.reference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import de.beteiligungsbuch.ledgerservice.LedgerDefinition;
import de.beteiligungsbuch.ledgerservice.axon.AxonLifecycle;

/** Following the ledgers of others. */
@Configuration(proxyBeanMethods = false)
public class ReferenceConfiguration {

    @Bean
    Following following(LedgerDefinition definition, AxonLifecycle axon,
            Environment environment) {
        return new Following(definition, axon,
                environment.getRequiredProperty("KAFKA_BOOTSTRAP_SERVERS"));
    }
}
