package de.beteiligungsbuch.eventstore.writer;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** What the writer is at the moment; others can wait for a change. */
final class WriterState {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile WriterHealth health = new WriterHealth(WriterHealth.State.STOPPED,
            "not started", 0);

    WriterHealth get() {
        return health;
    }

    boolean is(WriterHealth.State state) {
        return health.state() == state;
    }

    void set(WriterHealth.State state, String reason, long epoch) {
        lock.lock();
        try {
            health = new WriterHealth(state, reason, epoch);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the state is as wanted; false if it is not in time or the caller is interrupted. */
    boolean await(Predicate<WriterHealth> wanted, Duration patience) {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (!wanted.test(health)) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
