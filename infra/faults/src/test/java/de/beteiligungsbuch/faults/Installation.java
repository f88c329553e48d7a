package de.beteiligungsbuch.faults;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.core.ConditionTimeoutException;

import static org.awaitility.Awaitility.await;

/** A whole Beteiligungsbuch in a folder of its own, started and stopped by the command that users type. */
final class Installation implements AutoCloseable {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final int LINES = 15;
    private static final Pattern ROW = Pattern.compile("(?m)^(\\S+) +(\\d+) +\\d* +ready ");

    private final Path data;
    private final int port;

    private Installation(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    static Installation up(Path data) throws IOException, InterruptedException {
        Installation installation = new Installation(data, freePort());
        installation.mustRun("up", "--port", Integer.toString(installation.port), "--as-long-as",
                Long.toString(ProcessHandle.current().pid()));
        return installation;
    }

    URI origin() {
        return URI.create("http://localhost:" + port);
    }

    String token(String role) throws IOException, InterruptedException {
        return mustRun("token", role).strip();
    }

    /** The processes that are ready, by the name of their part. */
    Map<String, ProcessHandle> processes() throws IOException, InterruptedException {
        Map<String, ProcessHandle> processes = new LinkedHashMap<>();
        Matcher row = ROW.matcher(run("status").output());
        while (row.find()) {
            ProcessHandle.of(Long.parseLong(row.group(2)))
                    .ifPresent(process -> processes.put(row.group(1), process));
        }
        return processes;
    }

    /** Returns once all parts are ready; if they are not in time, fails with what they say. */
    void awaitReady(String when, Duration patience) throws IOException, InterruptedException {
        try {
            await(when).atMost(patience).until(() -> run("status").exit() == 0);
        } catch (ConditionTimeoutException e) {
            StringBuilder said = new StringBuilder(run("status").output());
            try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
                logs.sorted().forEach(log -> said.append(end(log)));
            }
            throw new AssertionError("not ready " + when + ":\n" + said, e);
        }
    }

    private static String end(Path log) {
        try {
            // Servers may print bytes that are no UTF-8; Latin 1 reads any.
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return "== " + log.getFileName() + "\n" + String.join("\n",
                    lines.subList(Math.max(0, lines.size() - LINES), lines.size())) + "\n";
        } catch (IOException e) {
            return "== " + log + " cannot be read: " + e + "\n";
        }
    }

    @Override
    public void close() throws IOException {
        try {
            mustRun("down");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while everything was stopped", e);
        }
    }

    private record Ended(int exit, String output) {}

    private String mustRun(String... words) throws IOException, InterruptedException {
        Ended ended = run(words);
        if (ended.exit() != 0) {
            throw new IllegalStateException(
                    words[0] + " ended with " + ended.exit() + ": " + ended.output());
        }
        return ended.output();
    }

    private Ended run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                        "-Dbeteiligungsbuch.root=" + ROOT, "-cp",
                        ROOT.resolve("infra/local/target/classes") + ":"
                                + ROOT.resolve("infra/local/target/lib") + "/*",
                        "de.beteiligungsbuch.local.Main"));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(words[0] + " does not end: " + output);
        }
        return new Ended(process.exitValue(), output);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
