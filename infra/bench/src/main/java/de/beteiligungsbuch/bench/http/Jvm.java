package de.beteiligungsbuch.bench.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service in a JVM of its own, with the same memory whatever it is. */
public final class Jvm implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;
    private static final int LAST_CHARACTERS = 4_000;

    private final Process process;
    private final int port;
    private final Path log;

    private Jvm(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param arguments   of java, from {@code -jar} or {@code -cp} on
     * @param environment besides its port
     * @param ready       the path that answers 200 when it is ready
     * @param log         takes what it prints
     */
    public static Jvm start(List<String> arguments, Map<String, String> environment, String ready,
            Path log) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        Jvm jvm = new Jvm(builder.start(), port, log);
        // Whatever ends this process ends it too.
        Runtime.getRuntime().addShutdownHook(new Thread(jvm.process::destroyForcibly));
        try {
            jvm.awaitReady(ready);
            return jvm;
        } catch (IOException | InterruptedException | RuntimeException e) {
            jvm.close();
            throw e;
        }
    }

    /** Where it listens, on the loopback address. */
    public int port() {
        return port;
    }

    /** Its process. */
    public long pid() {
        return process.pid();
    }

    /** Processor time that it used so far. */
    public long processorNanos() {
        return process.info().totalCpuDuration().orElseThrow().toNanos();
    }

    private void awaitReady(String path) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(path)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("it ended: " + lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("it does not answer: " + lastWords());
            }
        }
    }

    private String lastWords() throws IOException {
        String words = Files.readString(log);
        return words.substring(Math.max(0, words.length() - LAST_CHARACTERS));
    }

    private boolean answers(String path) {
        try (KeptConnection connection = new KeptConnection(port)) {
            return connection.get(path, "") == OK;
        } catch (IOException e) {
            return false; // it does not listen yet
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
