package de.beteiligungsbuch.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * One Kafka node that is broker and controller at once: where its data is and how it is started.
 * The ports may differ from one start to the next; the data stays.
 *
 * @param data           its folder; made when absent
 * @param port           where it listens for clients, on the loopback address
 * @param controllerPort where it listens for itself, on the loopback address
 */
public record BrokerSetup(Path data, int port, int controllerPort) {

    /** What clients are given. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** What the broker prints. */
    public Path log() {
        return data.resolve("broker.log");
    }

    /**
     * Writes its settings, and formats the data folder when it is new; a crash in between leaves
     * either no formatted folder or a whole one.
     */
    public void prepare() {
        try {
            Files.createDirectories(data);
            write(settingsFile(), logs());
            if (!Files.exists(logs())) {
                format();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the broker's folder " + data + " cannot be written", e);
        }
    }

    /** The command line of the broker's JVM. */
    public List<String> command() {
        return command(List.of());
    }

    /** The same, with a compiler that starts in half the time and reaches a lower peak. */
    public List<String> quickCommand() {
        return command(List.of("-XX:TieredStopAtLevel=1"));
    }

    private List<String> command(List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=broker-logback.xml",
                "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED",
                "kafka.Kafka", settingsFile().toString()));
        return List.copyOf(command);
    }

    /** What the broker's JVM needs in its environment beside what this one has. */
    public Map<String, String> environment() {
        return Map.of("CLASSPATH", System.getProperty("java.class.path"));
    }

    private void format() throws IOException {
        Path unfinished = data.resolve("log.unfinished");
        TemporaryFolder.delete(unfinished);
        Path settings = data.resolve("format.properties");
        write(settings, unfinished);
        var output = new ByteArrayOutputStream();
        int exit = StorageTool.execute(
                new String[]{"format", "--standalone", "--cluster-id", Uuid.randomUuid().toString(),
                        "--feature", "transaction.version=2", "--config", settings.toString()},
                new PrintStream(output, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new IllegalStateException("the broker's folder " + data + " cannot be formatted: "
                    + output.toString(StandardCharsets.UTF_8));
        }
        Files.delete(settings);
        Files.move(unfinished, logs(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path settingsFile() {
        return data.resolve("server.properties");
    }

    private Path logs() {
        return data.resolve("log");
    }

    private void write(Path file, Path logs) throws IOException {
        Files.writeString(file, """
                process.roles=broker,controller
                node.id=1
                listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                inter.broker.listener.name=CLIENTS
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                log.dirs=%3$s

                # One node: nothing is replicated, so nothing may be elected that lost data.
                auto.create.topics.enable=false
                unclean.leader.election.enable=false
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=5
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=%4$d
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1

                # Without it every transaction waits 20 ms for the one before.
                add.partitions.to.txn.retry.backoff.ms=1
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                group.initial.rebalance.delay.ms=0

                # Small enough for a heap of 384 MB: the cleaner alone would take 128.
                log.cleaner.dedupe.buffer.size=16777216
                num.network.threads=2
                num.io.threads=4
                """.formatted(port, controllerPort, logs, BrokerReadiness.TRANSACTION_PARTITIONS));
    }
}
