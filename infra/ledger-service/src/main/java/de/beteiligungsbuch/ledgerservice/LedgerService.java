package de.beteiligungsbuch.ledgerservice;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/** Starts a service that owns a ledger. */
public final class LedgerService {

    private LedgerService() {}

    /** Runs until it is stopped. */
    public static void run(Class<?> service, String... arguments) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication application = new SpringApplication(service);
        application.setBannerMode(Banner.Mode.OFF);
        application.run(arguments);
    }
}
