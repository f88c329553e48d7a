package de.beteiligungsbuch.ledgerservice.axon;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ApplicationContext;

/**
 * What Axon is made of here.
 *
 * @param bootstrapServers of the Kafka cluster that holds the followed ledgers
 */
record AxonParts(
        EventStore events,
        CommandBus commands,
        TransactionManager transactions,
        TokenStore positions,
        ApplicationContext beans,
        String bootstrapServers) {}
