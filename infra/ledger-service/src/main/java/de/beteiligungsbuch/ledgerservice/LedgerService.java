package de.beteiligungsbuch.ledgerservice;

import java.util.Map;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/** Starts a service that owns a ledger. */
public final class LedgerService {

    /** Where Axon warns, with a stack trace, whenever a command that would create is refused. */
    private static final String REFUSED_CREATIONS = "logging.level."
            + "org.axonframework.modelling.command.AbstractRepository";

    private LedgerService() {}

    /** Runs until it is stopped. */
    public static void run(Class<?> service, String... arguments) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication application = new SpringApplication(service);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(Map.of(REFUSED_CREATIONS, "error"));
        application.run(arguments);
    }
}
