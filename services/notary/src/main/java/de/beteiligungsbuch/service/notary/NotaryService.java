package de.beteiligungsbuch.service.notary;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotaryService {

    /** Configured by the environment: see {@code application.yaml}. */
    public static void main(String[] arguments) {
        SpringApplication.run(NotaryService.class, arguments);
    }
}
