package de.beteiligungsbuch.service.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the portal. It needs {@code HISTORY_URL}; {@code SERVER_PORT} is 8085 unless said otherwise. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PortalService {

    /** Runs until it is told to stop. */
    public static void main(String[] arguments) {
        SpringApplication.run(PortalService.class, arguments);
    }
}
