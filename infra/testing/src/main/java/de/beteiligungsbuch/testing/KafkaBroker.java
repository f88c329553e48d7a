package de.beteiligungsbuch.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A Kafka broker in a JVM of its own. */
public final class KafkaBroker extends LocalServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BrokerSetup setup;
    private final List<String> command;

    private KafkaBroker(BrokerSetup setup, boolean temporary, List<String> command) {
        super(setup.data(), temporary, Signal.TERM);
        this.setup = setup;
        this.command = command;
        setup.prepare();
    }

    private static KafkaBroker started(BrokerSetup setup, boolean temporary,
            List<String> command) {
        KafkaBroker broker = new KafkaBroker(setup, temporary, command);
        broker.restart();
        return broker;
    }

    /** A broker on a free port, whose data {@link #close()} deletes. */
    public static KafkaBroker start() {
        BrokerSetup setup = temporary();
        return started(setup, true, setup.command());
    }

    /** A broker on data that may be there already, and stays after {@link #close()}. */
    public static KafkaBroker start(Path data, int port) {
        var setup = new BrokerSetup(data, port, FreePort.any());
        return started(setup, false, setup.command());
    }

    /** A temporary one that is there sooner, and slower from then on. */
    static KafkaBroker startQuickly() {
        BrokerSetup setup = temporary();
        return started(setup, true, setup.quickCommand());
    }

    private static BrokerSetup temporary() {
        return new BrokerSetup(TemporaryFolder.create("kafka"), FreePort.any(), FreePort.any());
    }

    /** What clients are given; stays the same over restarts. */
    public String bootstrapServers() {
        return setup.bootstrapServers();
    }

    /** Where it listens for clients, on the loopback address. */
    public int port() {
        return setup.port();
    }

    @Override
    ServerProcess launch() {
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
