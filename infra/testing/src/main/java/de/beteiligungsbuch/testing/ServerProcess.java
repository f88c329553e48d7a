package de.beteiligungsbuch.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that runs beside this JVM, with its children; it ends with this JVM at the latest. */
final class ServerProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** Starts it; what it prints is added to the end of the log file. */
    static ServerProcess start(List<String> command, Map<String, String> environment, Path log) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Reaper.takeAlong(process.toHandle());
            return new ServerProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException(command.getFirst() + " cannot be started", e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive() && !ProcFile.isGone(process.pid());
    }

    /** {@code kill -9} for it and its children; returns when all are gone. */
    void kill() {
        List<ProcessHandle> all = withChildren();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(all);
    }

    void pause() {
        withChildren().forEach(Signal.STOP::sendTo);
    }

    void resume() {
        withChildren().forEach(Signal.CONT::sendTo);
    }

    /** Asks it to end, by the signal it takes for a clean stop; kills it when it takes too long. */
    void stop(Signal signal) {
        List<ProcessHandle> all = withChildren();
        Signal.CONT.sendTo(process.toHandle());
        signal.sendTo(process.toHandle());
        if (!endsInTime()) {
            all.forEach(ProcessHandle::destroyForcibly);
        }
        awaitEnd(all);
    }

    // A process of many threads may hold its ports a little longer than it looks alive.
    private boolean endsInTime() {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<ProcessHandle> withChildren() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    private void awaitEnd(List<ProcessHandle> processes) {
        Poll.until(PATIENCE,
                () -> endsInTime()
                        && processes.stream().allMatch(each -> ProcFile.isGone(each.pid())),
                () -> "processes do not end after kill -9: " + processes);
    }
}
