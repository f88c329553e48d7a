package de.beteiligungsbuch.eventstore.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import de.beteiligungsbuch.eventstore.TestLedger;
import de.beteiligungsbuch.eventstore.fault.Load.Outcome;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.eventstore.writer.LedgerWriterConfig;
import de.beteiligungsbuch.eventstore.writer.WriterHealth;
import de.beteiligungsbuch.ledger.LedgerName;

/** A writer under load in a JVM of its own, so that it can be killed or stopped. */
final class WriterProcess {

    private static final int CALLERS = 8;

    private final Process process;
    private final Map<String, Outcome> told;
    private volatile String state = "";
    private final Thread listener;

    private WriterProcess(Process process, Map<String, Outcome> told) {
        this.process = process;
        this.told = told;
        listener = Thread.ofPlatform().daemon().start(this::listen);
    }

    /** Starts one; what its callers are told goes to {@code told}. */
    static WriterProcess start(TestLedger ledger, Path stateDir, Map<String, Outcome> told) {
        String classPath = System.getProperty("surefire.test.class.path",
                System.getProperty("java.class.path"));
        try {
            return new WriterProcess(new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx160m",
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED", "-cp", classPath,
                    WriterProcess.class.getName(), ledger.bootstrapServers(),
                    ledger.name().toString(), stateDir.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start(), told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
                String[] words = line.split(" ", 2);
                if (words[0].equals("STATE")) {
                    state = words[1];
                } else if (words.length == 2 && words[1].length() == 36) {
                    told.put(words[1], Outcome.valueOf(words[0]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String state() {
        return state;
    }

    /** {@code kill -9}, and everything that it said before is heard. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        listener.join();
    }

    /** Sends a signal: {@code STOP} or {@code CONT}. */
    void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("kill -" + name + " answered " + code);
        }
    }

    /** The other process: appends until it is killed or its parent is gone. */
    public static void main(String[] args) throws IOException, InterruptedException {
        LedgerWriterConfig config = LedgerWriterConfig
                .of(args[0], new LedgerName(args[1]), "teststadt", Path.of(args[2]))
                .withCallerDeadline(Duration.ofSeconds(5));
        LedgerWriter writer = LedgerWriter.create(config);
        writer.start();
        writer.awaitWriter(Duration.ofSeconds(30));
        Thread.ofPlatform().daemon().start(() -> {
            try {
                System.in.readAllBytes();
            } catch (IOException e) {
                Runtime.getRuntime().halt(1);
            }
            Runtime.getRuntime().halt(0);
        });
        new Load(writer, CALLERS, WriterProcess::say);
        List<WriterHealth.State> before = new java.util.ArrayList<>();
        while (true) {
            WriterHealth.State now = writer.health().state();
            if (before.isEmpty() || before.getLast() != now) {
                before.add(now);
                System.out.println("STATE " + now);
            }
            Thread.sleep(50);
        }
    }

    private static void say(String thing, Outcome outcome) {
        System.out.println(outcome + " " + thing);
        if (outcome == Outcome.REFUSED) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }
}
