package de.beteiligungsbuch.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker in a JVM of its own, which may be killed, paused and restarted on its data. It
 * ends with this JVM, even after {@code kill -9}.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BrokerSetup setup;
    private final @Nullable Path temporary;
    private final List<String> command;
    private ServerProcess process;

    private KafkaBroker(BrokerSetup setup, @Nullable Path temporary, List<String> command) {
        this.setup = setup;
        this.temporary = temporary;
        this.command = command;
        setup.prepare();
        process = launch();
    }

    /** A broker on a free port, whose data {@link #close()} deletes. */
    public static KafkaBroker start() {
        BrokerSetup setup = temporary();
        return new KafkaBroker(setup, setup.data(), setup.command());
    }

    /** A broker on data that may be there already, and stays after {@link #close()}. */
    public static KafkaBroker start(Path data, int port) {
        var setup = new BrokerSetup(data, port, FreePort.any());
        return new KafkaBroker(setup, null, setup.command());
    }

    /** A temporary one that is there sooner, and slower from then on. */
    static KafkaBroker startQuickly() {
        BrokerSetup setup = temporary();
        return new KafkaBroker(setup, setup.data(), setup.quickCommand());
    }

    private static BrokerSetup temporary() {
        return new BrokerSetup(TemporaryFolder.create("kafka"), FreePort.any(), FreePort.any());
    }

    /** What clients are given; stays the same over restarts. */
    public String bootstrapServers() {
        return setup.bootstrapServers();
    }

    /** The id of the process that runs now, or ran last. */
    public long pid() {
        return process.pid();
    }

    /** The folder of its data. */
    public Path data() {
        return setup.data();
    }

    /** Where it listens for clients, on the loopback address. */
    public int port() {
        return setup.port();
    }

    /** Whether the process exists; a paused one does. */
    public boolean alive() {
        return process.alive();
    }

    /** {@code kill -9}; returns when it is gone. */
    public void kill() {
        process.kill();
    }

    /** {@code SIGSTOP}. */
    public void pause() {
        process.pause();
    }

    /** {@code SIGCONT}. */
    public void resume() {
        process.resume();
    }

    /** Lets it end cleanly; returns when it is gone. */
    public void stop() {
        process.stop(Signal.TERM);
    }

    /** Starts it again on the same data and ports, having killed it if it still ran. */
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
        ServerProcess started = ServerProcess.start(command, setup.environment(),
                setup.log());
        Poll.until(PATIENCE, () -> !started.alive() || FreePort.isAnswered(setup.port()),
                () -> "the broker does not listen; see " + setup.log());
        if (!started.alive()) {
            throw new IllegalStateException("the broker ended at once: "
                    + LogTail.of(setup.log()));
        }
        BrokerReadiness.establish(setup.bootstrapServers());
        return started;
    }
}
