package de.beteiligungsbuch.ledgerservice.command;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.ledgerservice.key.LedgerKeys;

/** From a request to the ledger. */
@Configuration(proxyBeanMethods = false)
public class CommandConfiguration {

    private static final Duration PROMISE_PERIOD = Duration.ofSeconds(60);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RequestIds requestIds(JdbcClient database) {
        return RequestIds.stored(database);
    }

    @Bean
    Actors actors(JdbcClient database) {
        return new Actors(database);
    }

    @Bean
    Dispatcher dispatcher(CommandBus bus, EventStorageEngine events, LedgerWriter ledger,
            Promises promises, MeterRegistry meters) {
        return new Dispatcher(bus, events, ledger, promises, meters);
    }

    @Bean
    Promises promises(LedgerKeys keys, Environment environment) {
        return new Promises(keys.origin(), keys::signing,
                environment.getProperty("PROMISE_PERIOD", Duration.class, PROMISE_PERIOD));
    }

    @Bean
    Commands commands(Dispatcher dispatcher, Actors actors) {
        return new Commands(dispatcher, actors);
    }

    @Bean
    PolicyCommands policyCommands(Dispatcher dispatcher, RequestIds ids) {
        return new PolicyCommands(dispatcher, ids);
    }

    @Bean
    SourceCommands sourceCommands(Dispatcher dispatcher, RequestIds ids) {
        return new SourceCommands(dispatcher, ids);
    }

    @Bean
    WebMvcConfigurer commandRequests(Clock clock, RequestIds ids) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CommandRequestResolver(clock, ids));
            }
        };
    }
}
