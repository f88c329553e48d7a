package de.beteiligungsbuch.ledgerservice.axon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

import de.beteiligungsbuch.eventstore.EntryMetaData;
import de.beteiligungsbuch.eventstore.KafkaEventStorageEngine;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.eventstore.writer.LedgerWriterConfig;
import de.beteiligungsbuch.ledgerservice.LedgerDefinition;

/**
 * Every part of Axon that a service uses, each named: nothing is left to a default that would keep
 * positions in memory or events out of the ledger.
 */
@Configuration(proxyBeanMethods = false)
public class AxonConfiguration {

    /** Not started here: {@link AxonLifecycle} does, and ends it. */
    @Bean(destroyMethod = "")
    LedgerWriter ledgerWriter(LedgerDefinition definition, Environment environment) {
        LedgerWriterConfig config = LedgerWriterConfig.of(
                environment.getRequiredProperty("KAFKA_BOOTSTRAP_SERVERS"), definition.ledger(),
                environment.getProperty("MUNICIPALITY", "dortmund"),
                Path.of(environment.getRequiredProperty("STATE_DIR")))
                .withCreateTopics(
                        environment.getProperty("LEDGER_CREATE_TOPICS", Boolean.class, true));
        return LedgerWriter.create(
                Optional.ofNullable(environment.getProperty("STANDBY_RETRY", Duration.class))
                        .map(config::withStandbyRetry).orElse(config));
    }

    @Bean
    KafkaEventStorageEngine eventStorageEngine(LedgerWriter writer, LedgerDefinition definition) {
        return KafkaEventStorageEngine.builder().writer(writer).catalogue(definition.catalogue())
                .build();
    }

    @Bean
    EventStore eventStore(KafkaEventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /** Commands write to the ledger alone: no database transaction is opened for them. */
    @Bean
    CommandBus commandBus() {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE).build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(EntryMetaData.correlation()));
        return bus;
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    TokenStore tokenStore(DataSource database) {
        return JdbcTokenStore.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(database)))
                .serializer(Jackson3Serializer.builder().build())
                .schema(TokenSchema.builder().setTokenTable("follower_position")
                        .setProcessorNameColumn("follower").setSegmentColumn("segment")
                        .setTokenColumn("token").setTokenTypeColumn("token_type")
                        .setTimestampColumn("stored").setOwnerColumn("owner").build())
                .build();
    }

    @Bean
    AxonLifecycle axonLifecycle(LedgerDefinition definition, LedgerWriter writer,
            AxonParts parts) {
        return new AxonLifecycle(definition, writer, parts);
    }

    @Bean
    AxonParts axonParts(EventStore events, CommandBus commands, TransactionManager transactions,
            TokenStore positions, ApplicationContext beans, Environment environment) {
        return new AxonParts(events, commands, transactions, positions, beans,
                environment.getRequiredProperty("KAFKA_BOOTSTRAP_SERVERS"));
    }
}
