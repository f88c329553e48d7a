package de.beteiligungsbuch.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Ports;
import de.beteiligungsbuch.local.data.Refusal;
import de.beteiligungsbuch.local.part.HttpStatus;
import de.beteiligungsbuch.local.part.Parts;
import de.beteiligungsbuch.local.supervisor.Running;

/**
 * The start of a supervisor, seen from outside: it goes on in a session of its own when this
 * command and its terminal are gone.
 */
record Launch(DataFolder folder, Process supervisor) {

    /** The last line of a supervisor that has everything ready. */
    static final String READY = "READY";

    /** Begins the last line of one that has not; a sentence follows. */
    static final String REFUSED = "REFUSED ";

    private static final int HEAP = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(500);

    static Launch of(DataFolder folder, Optional<Long> asLongAs) {
        var arguments = new ArrayList<>(List.of("supervise", "--data",
                folder.path().toString()));
        asLongAs.ifPresent(pid -> arguments.addAll(List.of("--as-long-as", pid.toString())));
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(command(arguments));
        var builder = new ProcessBuilder(command).directory(folder.path().toFile())
                .redirectError(ProcessBuilder.Redirect
                        .appendTo(folder.logs().resolve("supervisor.log").toFile()));
        builder.environment().putAll(Parts.selfEnvironment());
        builder.environment().putAll(Running.marks(folder, Running.SUPERVISOR));
        try {
            return new Launch(folder, builder.start());
        } catch (IOException e) {
            throw new Refusal("Nothing can be started: " + e.getMessage() + ".", e);
        }
    }

    /** The command line of a supervisor. */
    static List<String> command(List<String> arguments) {
        return Parts.selfWith(HEAP, arguments);
    }

    /**
     * Returns when everything is ready; when this command is interrupted before, all is stopped.
     *
     * @throws Refusal if it will not be
     */
    void await(Consumer<String> progress) throws IOException {
        var interrupted = new Thread(supervisor::destroy);
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (BufferedReader lines = supervisor.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(READY)) {
                    return;
                }
                if (line.startsWith(REFUSED)) {
                    supervisor.onExit().join();
                    throw new Refusal(line.substring(REFUSED.length()));
                }
                progress.accept(line);
            }
        } finally {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
        awaitSuccessor();
    }

    // A supervisor that is killed has a successor, which does not know of this command.
    private void awaitSuccessor() {
        URI health = URI.create(
                "http://127.0.0.1:" + Ports.read(folder).origin() + "/actuator/health");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && !Running.of(folder).isEmpty()) {
            if (HttpStatus.of(health) == 200) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new Refusal("The start ended without a word; what was printed is in "
                + folder.logs().resolve("supervisor.log") + ".");
    }
}
