package de.beteiligungsbuch.service.strategy;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

import de.beteiligungsbuch.ledgerservice.LedgerService;
import de.beteiligungsbuch.ledgerservice.LedgerServiceConfiguration;

/** Ausgangsbilder, Spannungsfelder, Zielbilder, Massnahmen and editions of the strategy. */
@SpringBootApplication
@Import(LedgerServiceConfiguration.class)
public class StrategyService {

    /** Runs until it is stopped. */
    public static void main(String[] arguments) {
        LedgerService.run(StrategyService.class, arguments);
    }
}
