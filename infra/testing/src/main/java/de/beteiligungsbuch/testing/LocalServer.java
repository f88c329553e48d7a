package de.beteiligungsbuch.testing;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * A server of one's own beside this JVM, which may be killed, paused and restarted on its data. It
 * ends with this JVM, even after {@code kill -9}.
 */
public abstract sealed class LocalServer implements AutoCloseable
        permits KafkaBroker, PostgresServer, S3Server {

    private final Path data;
    private final boolean temporary;
    private final Signal cleanStop;
    private @Nullable ServerProcess process;

    /**
     * Nothing runs yet.
     *
     * @param data      its folder
     * @param temporary whether {@link #close()} deletes the data
     * @param cleanStop what it takes for the wish to end cleanly
     */
    LocalServer(Path data, boolean temporary, Signal cleanStop) {
        this.data = data;
        this.temporary = temporary;
        this.cleanStop = cleanStop;
    }

    /** Starts the process, and returns when it answers. */
    abstract ServerProcess launch();

    private ServerProcess process() {
        ServerProcess known = process;
        if (known == null) {
            throw new IllegalStateException("was never started: " + data);
        }
        return known;
    }

    /** The id of the process that runs now, or ran last. */
    public final long pid() {
        return process().pid();
    }

    /** The folder of its data. */
    public final Path data() {
        return data;
    }

    /** Whether the process exists; a paused one does. */
    public final boolean alive() {
        return process().alive();
    }

    /** {@code kill -9}, for its children too; returns when all are gone. */
    public final void kill() {
        process().kill();
    }

    /** {@code SIGSTOP}, for its children too. */
    public final void pause() {
        process().pause();
    }

    /** {@code SIGCONT}. */
    public final void resume() {
        process().resume();
    }

    /** Lets it end cleanly; returns when it is gone. */
    public final void stop() {
        process().stop(cleanStop);
    }

    /** Starts it again on the same data and ports, having killed it if it still ran. */
    public final void restart() {
        ServerProcess before = process;
        if (before != null && before.alive()) {
            before.kill();
        }
        process = launch();
    }

    /** Stops it; a temporary one is killed, and its data deleted. */
    @Override
    public final void close() {
        if (temporary) {
            kill();
            TemporaryFolder.delete(data);
        } else {
            stop();
        }
    }
}
