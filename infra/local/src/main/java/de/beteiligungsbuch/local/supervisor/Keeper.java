package de.beteiligungsbuch.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Refusal;
import de.beteiligungsbuch.local.part.Part;

/**
 * Keeps one part running: starts it, waits until it is ready, and starts it again when it ends, at
 * first at once and then more and more slowly.
 */
final class Keeper implements Runnable {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Duration PROBE_EVERY = Duration.ofMillis(150);
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final int FIRST_TRIES = 3;
    private static final long LARGEST_LOG = 16 << 20;

    private final DataFolder folder;
    private final Part part;
    private final boolean giveUp;
    private final Journal journal;
    private final CompletableFuture<Duration> firstReady = new CompletableFuture<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable ProcessHandle process;

    /**
     * A keeper that has not begun.
     *
     * @param giveUp whether a part that never became ready is left alone after some tries
     */
    Keeper(DataFolder folder, Part part, boolean giveUp, Journal journal) {
        this.folder = folder;
        this.part = part;
        this.giveUp = giveUp;
        this.journal = journal;
    }

    Part part() {
        return part;
    }

    /** When it was ready for the first time, after how long; a {@link Refusal} if it never was. */
    CompletableFuture<Duration> firstReady() {
        return firstReady;
    }

    /** Takes over a process that runs already, if there is one, and keeps it up from now on. */
    @Override
    public void run() {
        Duration pause = SHORTEST_PAUSE;
        process = Running.of(folder, part.name()).map(Running::process).orElse(null);
        for (int tries = 1; !isStopped(); tries++) {
            long began = System.nanoTime();
            String failure = live();
            if (isStopped()) {
                return;
            }
            journal.tell(part.name() + ": " + failure);
            if (giveUp && !firstReady.isDone() && tries == FIRST_TRIES) {
                firstReady.completeExceptionally(new Refusal(LastWords.of(part, failure)));
                return;
            }
            boolean wasSteady = System.nanoTime() - began > STEADY.toNanos();
            pause = wasSteady ? SHORTEST_PAUSE : longer(pause);
            pause(pause);
        }
    }

    /** Lets the process end cleanly and starts it no more; returns when it is gone. */
    void stop(Duration patience) {
        ProcessHandle last;
        synchronized (stopped) {
            stopped.countDown();
            last = process;
        }
        Optional.ofNullable(last).ifPresent(running -> Farewell.to(running, part, patience));
    }

    // One life of the process, from before its start to after its end; returns how it ended.
    private String live() {
        try {
            long began = System.nanoTime();
            ProcessHandle running = process;
            if (running == null || !running.isAlive()) {
                part.prepare();
                running = launch();
            }
            if (awaitReady(running)) {
                Duration took = Duration.ofNanos(System.nanoTime() - began);
                journal.tell(part.name() + ": ready after " + took.toMillis() + " ms, process "
                        + running.pid());
                firstReady.complete(took);
            } else if (running.isAlive() && !isStopped()) {
                running.destroyForcibly();
            }
            running.onExit().join();
            return "process " + running.pid() + " ended";
        } catch (IOException | RuntimeException e) {
            return "it cannot be started: " + e.getMessage();
        }
    }

    private ProcessHandle launch() throws IOException {
        setOldLogAside();
        var builder = new ProcessBuilder(part.command())
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(part.log().toFile()));
        builder.environment().putAll(part.environment());
        builder.environment().putAll(Running.marks(folder, part.name()));
        synchronized (stopped) {
            if (isStopped()) {
                throw new IllegalStateException("it was stopped before it started");
            }
            ProcessHandle started = builder.start().toHandle();
            process = started;
            return started;
        }
    }

    private void setOldLogAside() throws IOException {
        Path log = part.log();
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private boolean awaitReady(ProcessHandle running) {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (running.isAlive() && !isStopped() && System.nanoTime() < deadline) {
            try {
                if (part.isReady()) {
                    return true;
                }
            } catch (RuntimeException e) {
                journal.tell(part.name() + ": not ready: " + e.getMessage());
            }
            pause(PROBE_EVERY);
        }
        return false;
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private void pause(Duration pause) {
        try {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
