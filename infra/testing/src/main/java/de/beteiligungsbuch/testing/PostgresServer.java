package de.beteiligungsbuch.testing;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of one's own, which may be killed, paused and restarted on its data. It ends
 * with this JVM, even after {@code kill -9}.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresSetup setup;
    private final @Nullable Path temporary;
    private ServerProcess process;

    private PostgresServer(PostgresSetup setup, @Nullable Path temporary) {
        this.setup = setup;
        this.temporary = temporary;
        process = launch();
    }

    /** A server on a free port, whose data {@link #close()} deletes; commits wait for the disk. */
    public static PostgresServer start() {
        return startTemporary(true);
    }

    /** A server on data that may be there already, and stays after {@link #close()}. */
    public static PostgresServer start(Path data, int port) {
        return new PostgresServer(
                new PostgresSetup(data, PostgresBinaries.sharedFolder(), port, true), null);
    }

    static PostgresServer startTemporary(boolean durable) {
        Path data = TemporaryFolder.create("postgresql");
        return new PostgresServer(new PostgresSetup(data, PostgresBinaries.sharedFolder(),
                FreePort.any(), durable), data);
    }

    /** The database of that name, made when absent. */
    public Database database(String name) {
        Databases.create(setup.database("postgres"), name);
        return setup.database(name);
    }

    /** The id of the process that runs now, or ran last. */
    public long pid() {
        return process.pid();
    }

    /** The folder of its data. */
    public Path data() {
        return setup.data();
    }

    /** Where it listens, on the loopback address. */
    public int port() {
        return setup.port();
    }

    /** Whether the process exists; a paused one does. */
    public boolean alive() {
        return process.alive();
    }

    /** {@code kill -9} for the server and its backends; returns when all are gone. */
    public void kill() {
        process.kill();
    }

    /** {@code SIGSTOP} for the server and its backends. */
    public void pause() {
        process.pause();
    }

    /** {@code SIGCONT}. */
    public void resume() {
        process.resume();
    }

    /** Lets it end cleanly, without waiting for its clients; returns when it is gone. */
    public void stop() {
        process.stop(Signal.INT);
    }

    /** Starts it again on the same data and port, having killed it if it still ran. */
    public void restart() {
        if (process.alive()) {
            process.kill();
        }
        process = launch();
    }

    /** Stops it; a temporary one is killed, and its data deleted. */
    @Override
    public void close() {
        if (temporary == null) {
            stop();
        } else {
            kill();
            TemporaryFolder.delete(temporary);
        }
    }

    private ServerProcess launch() {
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
