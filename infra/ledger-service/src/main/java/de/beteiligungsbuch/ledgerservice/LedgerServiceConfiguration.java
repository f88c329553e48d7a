package de.beteiligungsbuch.ledgerservice;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

import de.beteiligungsbuch.ledgerservice.axon.AxonConfiguration;
import de.beteiligungsbuch.ledgerservice.command.CommandConfiguration;
import de.beteiligungsbuch.ledgerservice.health.HealthConfiguration;
import de.beteiligungsbuch.ledgerservice.input.InputConfiguration;
import de.beteiligungsbuch.ledgerservice.key.KeyConfiguration;
import de.beteiligungsbuch.ledgerservice.problem.ProblemConfiguration;
import de.beteiligungsbuch.ledgerservice.reference.ReferenceConfiguration;
import de.beteiligungsbuch.ledgerservice.security.SecurityConfiguration;

/**
 * All that a service which owns a ledger imports. It needs two beans of the service: a
 * {@link LedgerDefinition} and a table of roles.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:ledgerservice/defaults.properties")
@Import({AxonConfiguration.class, CommandConfiguration.class, HealthConfiguration.class,
        InputConfiguration.class, KeyConfiguration.class, ProblemConfiguration.class,
        ReferenceConfiguration.class,
        SecurityConfiguration.class})
public class LedgerServiceConfiguration {}
