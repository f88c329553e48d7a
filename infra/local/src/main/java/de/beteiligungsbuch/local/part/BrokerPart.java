package de.beteiligungsbuch.local.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import de.beteiligungsbuch.testing.BrokerReadiness;
import de.beteiligungsbuch.testing.BrokerSetup;
import de.beteiligungsbuch.testing.FreePort;

/** The Kafka broker. */
record BrokerPart(BrokerSetup setup, Path log) implements Part {

    static final String NAME = "broker";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return setup.port();
    }

    @Override
    public void prepare() {
        setup.prepare();
    }

    @Override
    public List<String> command() {
        return setup.quickCommand();
    }

    @Override
    public Map<String, String> environment() {
        return setup.environment();
    }

    @Override
    public boolean isReady() {
        if (!FreePort.isAnswered(port())) {
            return false;
        }
        BrokerReadiness.establish(setup.bootstrapServers());
        return true;
    }
}
