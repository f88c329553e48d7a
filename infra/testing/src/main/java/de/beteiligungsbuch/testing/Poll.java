package de.beteiligungsbuch.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for another process, which can be asked but does not call. */
final class Poll {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Poll() {}

    /**
     * Returns as soon as it is so.
     *
     * @throws IllegalStateException if it is not so in time, or the thread was interrupted
     */
    static void until(Duration patience, BooleanSupplier isSo, Supplier<String> otherwise) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException(otherwise.get());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
