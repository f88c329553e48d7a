package de.beteiligungsbuch.service.participation;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

import de.beteiligungsbuch.ledgerservice.LedgerService;
import de.beteiligungsbuch.ledgerservice.LedgerServiceConfiguration;

/** Starts the service. */
@SpringBootApplication
@Import(LedgerServiceConfiguration.class)
public class ParticipationService {

    static void main(String[] arguments) {
        LedgerService.run(ParticipationService.class, arguments);
    }
}
