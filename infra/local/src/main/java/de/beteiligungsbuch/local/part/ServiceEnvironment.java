package de.beteiligungsbuch.local.part;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import de.beteiligungsbuch.local.data.Ports;
import de.beteiligungsbuch.local.identity.Registrations;
import de.beteiligungsbuch.testing.BrokerSetup;
import de.beteiligungsbuch.testing.PostgresSetup;

/** How the services are configured when they run here: by nothing but their environment. */
record ServiceEnvironment(Ports ports, BrokerSetup broker, PostgresSetup postgres) {

    Map<String, String> of(Service service, Path state) {
        var environment = new HashMap<String, String>();
        environment.put("SERVER_PORT", Integer.toString(ports.of(service.name())));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("MUNICIPALITY", "dortmund");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        environment.put("LEDGER_CREATE_TOPICS", "true");
        environment.put("STATE_DIR", state.toString());
        environment.put("OIDC_ISSUER", "http://localhost:" + ports.origin() + "/auth");
        environment.put("OPARL_BASE_URL",
                "http://localhost:" + ports.origin() + "/oparl/v1.1");
        environment.put("OIDC_JWKS_URL",
                Parts.local(ports.of(Parts.IDENTITY), "/auth/oauth2/jwks").toString());
        environment.put("CONSOLE_CLIENT_ID", Registrations.COUNCIL_CONSOLE);
        environment.put("HISTORY_URL", Parts.local(ports.of("history"), "").toString());
        environment.put("NOTARY_HOST", "dortmund.beteiligungsbuch.localhost");
        environment.put("NOTARY_KEYS",
                state.resolveSibling(Service.NOTARY).resolve("keys").toString());
        environment.put("NOTARY_CREATE_KEYS", "true");
        service.database().map(postgres::database).ifPresent(database -> {
            environment.put("DATABASE_URL", database.url());
            environment.put("DATABASE_USER", database.user());
            environment.put("DATABASE_PASSWORD", database.password());
        });
        return Map.copyOf(environment);
    }
}
