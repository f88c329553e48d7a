package de.beteiligungsbuch.local.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import de.beteiligungsbuch.testing.PostgresSetup;
import de.beteiligungsbuch.testing.Signal;

/** PostgreSQL. */
record PostgresPart(PostgresSetup setup, Path log) implements Part {

    static final String NAME = "postgresql";

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
        return setup.command();
    }

    @Override
    public Map<String, String> environment() {
        return setup.environment();
    }

    @Override
    public boolean isReady() {
        return setup.isAnswering();
    }

    @Override
    public Signal farewell() {
        return Signal.INT;
    }
}
