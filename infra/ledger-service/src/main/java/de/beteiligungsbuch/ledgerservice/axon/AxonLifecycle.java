package de.beteiligungsbuch.ledgerservice.axon;

import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.config.annotation.SpringBeanParameterResolverFactory;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

import de.beteiligungsbuch.eventstore.LedgerTail;
import de.beteiligungsbuch.eventstore.reader.LedgerReaderConfig;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.ledgerservice.LedgerDefinition;
import de.beteiligungsbuch.ledgerservice.LedgerDefinition.Followed;
import de.beteiligungsbuch.ledgerservice.key.Ledger;

/** Starts Axon and the writer once all beans are there, and ends them in the other order. */
public final class AxonLifecycle implements SmartLifecycle {

    private static final int BATCH = 200;

    private final LedgerDefinition definition;
    private final LedgerWriter writer;
    private final AxonParts parts;
    private volatile @Nullable Configuration running;

    AxonLifecycle(LedgerDefinition definition, LedgerWriter writer, AxonParts parts) {
        this.definition = definition;
        this.writer = writer;
        this.parts = parts;
    }

    @Override
    public void start() {
        Configuration configuration = configure().buildConfiguration();
        configuration.start();
        check(configuration);
        running = configuration;
        writer.start();
    }

    private Configurer configure() {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .registerComponent(TransactionManager.class, c -> parts.transactions())
                .registerComponent(TokenStore.class, c -> parts.positions())
                .registerComponent(Serializer.class, c -> Jackson3Serializer.builder().build())
                .registerComponent(ParameterResolverFactory.class, c -> parameters())
                .configureCommandBus(c -> parts.commands())
                .configureEventStore(c -> parts.events());
        aggregate(configurer, Ledger.class);
        definition.aggregates().forEach(type -> aggregate(configurer, type));
        definition.commandHandlers().forEach(type -> configurer
                .registerCommandHandler(c -> parts.beans().getBean(type)));
        definition.followed().forEach(followed -> follow(configurer, followed));
        return configurer;
    }

    private ParameterResolverFactory parameters() {
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(getClass()),
                new SpringBeanParameterResolverFactory(parts.beans()));
    }

    /** Without locks: the ledger's sequence check decides between two writers of an aggregate. */
    private static <A> void aggregate(Configurer configurer, Class<A> type) {
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(type)
                .configureLockFactory(c -> NullLockFactory.INSTANCE)
                .configureCommandTargetResolver(c -> new ExpectedVersion()));
    }

    private void follow(Configurer configurer, Followed followed) {
        LedgerTail tail = new LedgerTail(
                new LedgerReaderConfig(parts.bootstrapServers(), followed.ledger()),
                followed.events());
        configurer.eventProcessing()
                .registerPooledStreamingEventProcessor(followed.name(), c -> tail,
                        (c, processor) -> processor.initialSegmentCount(1).batchSize(BATCH)
                                .initialToken(StreamableMessageSource::createTailToken))
                .registerListenerInvocationErrorHandler(followed.name(),
                        c -> PropagatingErrorHandler.instance())
                .registerEventHandler(c -> parts.beans().getBean(followed.bean()))
                .assignHandlerTypesMatching(followed.name(), followed.bean()::isAssignableFrom);
    }

    /** Axon falls back in silence; this does not. */
    private static void check(Configuration configuration) {
        expect(SpringTransactionManager.class,
                configuration.getComponent(TransactionManager.class));
        expect(JdbcTokenStore.class, configuration.getComponent(TokenStore.class));
    }

    private static void expect(Class<?> type, Object component) {
        if (!type.isInstance(component)) {
            throw new IllegalStateException("Axon runs with " + component.getClass().getName()
                    + " where it must run with " + type.getName());
        }
    }

    /** The follower of that name. */
    public StreamingEventProcessor follower(String name) {
        Configuration configuration = running;
        if (configuration == null) {
            throw new IllegalStateException("not started");
        }
        return configuration.eventProcessingConfiguration()
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalStateException("there is no follower " + name));
    }

    @Override
    public void stop() {
        Configuration configuration = running;
        if (configuration != null) {
            configuration.shutdown();
        }
        writer.close();
        running = null;
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** Before the web server starts, and after it has ended. */
    @Override
    public int getPhase() {
        return 0;
    }
}
