package de.beteiligungsbuch.eventstore.writer;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** Units of work that wait for the next transaction. */
final class Intake {

    private static final int ROOM = 20_000;

    private final BlockingQueue<PendingAppend> waiting = new LinkedBlockingQueue<>(ROOM);

    /** @throws NotTheWriter if too many wait already */
    void add(PendingAppend pending) {
        if (!waiting.offer(pending)) {
            throw new NotTheWriter(ROOM + " units of work wait to be recorded; try again later");
        }
    }

    /** The next that its caller still waits for; null if none came in time. */
    @Nullable
    PendingAppend next(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            PendingAppend pending = poll(deadline - System.nanoTime());
            if (pending == null || pending.take()) {
                return pending;
            }
        }
    }

    private @Nullable PendingAppend poll(long nanos) {
        if (nanos <= 0) {
            return waiting.poll();
        }
        try {
            return waiting.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return null; // nobody interrupts the writer's thread; if somebody does, it means nothing
        }
    }

    /** Refuses all that wait. */
    void refuse(String reason) {
        PendingAppend pending;
        while ((pending = waiting.poll()) != null) {
            if (pending.take()) {
                pending.fail(new NotTheWriter(reason));
            }
        }
    }

    int size() {
        return waiting.size();
    }
}
