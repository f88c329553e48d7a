package de.beteiligungsbuch.testing;

import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL server with its backends. */
public final class PostgresServer extends LocalServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresSetup setup;

    private PostgresServer(PostgresSetup setup, boolean temporary) {
        super(setup.data(), temporary, Signal.INT);
        this.setup = setup;
    }

    private static PostgresServer started(PostgresSetup setup, boolean temporary) {
        PostgresServer server = new PostgresServer(setup, temporary);
        server.restart();
        return server;
    }

    /** A server on a free port, whose data {@link #close()} deletes; commits wait for the disk. */
    public static PostgresServer start() {
        return startTemporary(true);
    }

    /** A server on data that may be there already, and stays after {@link #close()}. */
    public static PostgresServer start(Path data, int port) {
        return started(new PostgresSetup(data, PostgresBinaries.sharedFolder(), port, true),
                false);
    }

    static PostgresServer startTemporary(boolean durable) {
        Path data = TemporaryFolder.create("postgresql");
        return started(new PostgresSetup(data, PostgresBinaries.sharedFolder(), FreePort.any(),
                durable), true);
    }

    /** The database of that name, made when absent. */
    public Database database(String name) {
        Databases.create(setup.database("postgres"), name);
        return setup.database(name);
    }

    /** Where it listens, on the loopback address. */
    public int port() {
        return setup.port();
    }

    @Override
    ServerProcess launch() {
        setup.prepare();
        ServerProcess started = ServerProcess.start(setup.command(), setup.environment(),
                setup.log());
        Poll.until(PATIENCE, () -> !started.alive() || setup.isAnswering(),
                () -> "PostgreSQL does not answer; see " + setup.log());
        if (!started.alive()) {
            throw new IllegalStateException("PostgreSQL ended at once: "
                    + LogTail.of(setup.log()));
        }
        return started;
    }
}
