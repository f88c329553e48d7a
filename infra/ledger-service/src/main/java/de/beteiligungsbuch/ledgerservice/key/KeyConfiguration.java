package de.beteiligungsbuch.ledgerservice.key;

import java.nio.file.Path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import de.beteiligungsbuch.ledgerkeys.KeyFolder;
import de.beteiligungsbuch.ledgerservice.LedgerDefinition;

/** The same folder and the same environment as the notary's. */
@Configuration(proxyBeanMethods = false)
public class KeyConfiguration {

    @Bean
    LedgerKeys ledgerKeys(LedgerDefinition definition, Environment environment) {
        String host = environment.getProperty("NOTARY_HOST", "");
        if (host.isBlank()) {
            throw new IllegalStateException("NOTARY_HOST is not set: the first part of the ledger's"
                    + " name, <host>/ledger/" + definition.ledger()
                    + ", under which it promises and the notary signs; set the same for both");
        }
        Path folder = Path.of(environment.getProperty("NOTARY_KEYS",
                environment.getRequiredProperty("STATE_DIR") + "/keys"));
        return new LedgerKeys(host, definition.ledger(), new KeyFolder(folder,
                environment.getProperty("NOTARY_CREATE_KEYS", Boolean.class, false)));
    }
}
