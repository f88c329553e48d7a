package de.beteiligungsbuch.service.council.console;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the operator why there is no console. */
@Component
class ConsoleAbsence {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleAbsence.class);

    private final Environment environment;

    ConsoleAbsence(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (environment.getProperty(Console.CLIENT_ID) == null) {
            LOG.info("No web console: {} is not set. The API is complete without it.",
                    Console.CLIENT_ID);
        }
    }
}
