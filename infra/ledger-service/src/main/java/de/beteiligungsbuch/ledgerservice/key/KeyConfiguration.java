package de.beteiligungsbuch.ledgerservice.key;

import java.nio.file.Path;
import java.util.List;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import de.beteiligungsbuch.ledgerkeys.KeyFolder;
import de.beteiligungsbuch.ledgerkeys.OwnKeys;
import de.beteiligungsbuch.ledgerservice.LedgerDefinition;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.proof.KeyType;

/** The same folder and the same environment as the notary's. */
@Configuration(proxyBeanMethods = false)
public class KeyConfiguration {

    @Bean
    LedgerKeys ledgerKeys(LedgerDefinition definition, Environment environment,
            EventStorageEngine events) {
        String host = environment.getProperty("NOTARY_HOST", "");
        if (host.isBlank()) {
            throw new IllegalStateException("NOTARY_HOST is not set: the first part of the ledger's"
                    + " name, <host>/ledger/" + definition.ledger()
                    + ", under which it promises and the notary signs; set the same for both");
        }
        Path folder = Path.of(environment.getProperty("NOTARY_KEYS",
                environment.getRequiredProperty("STATE_DIR") + "/keys"));
        KeyFolder keys = new KeyFolder(folder,
                environment.getProperty("NOTARY_CREATE_KEYS", Boolean.class, false));
        return new LedgerKeys(definition.ledger(), new OwnKeys(keys, definition.ledger(),
                host + "/ledger/" + definition.ledger(),
                List.of(KeyType.ED25519, KeyType.ML_DSA_44)), events);
    }

    @Bean
    KeyHealth keysHealthIndicator(LedgerKeys keys) {
        return new KeyHealth(keys);
    }

    @Bean
    KeyController keyController(Commands commands, LedgerKeys keys) {
        return new KeyController(commands, keys);
    }
}
