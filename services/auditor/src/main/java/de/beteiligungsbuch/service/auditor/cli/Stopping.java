package de.beteiligungsbuch.service.auditor.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a command that runs until it is told to stop put its things in order first. */
final class Stopping {

    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    /** Listens for Ctrl-C and SIGTERM; the process ends only after {@link #done()}, or soon. */
    static Stopping onSignal() {
        Stopping stopping = new Stopping();
        Runtime.getRuntime().addShutdownHook(new Thread(stopping::ask));
        return stopping;
    }

    private void ask() {
        asked.countDown();
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits.
     *
     * @param millis at most
     * @return whether the command shall stop
     */
    boolean within(long millis) {
        try {
            return asked.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Waits until the command shall stop. */
    void await() {
        within(Long.MAX_VALUE);
    }

    /** Everything is in order. */
    void done() {
        done.countDown();
    }
}
