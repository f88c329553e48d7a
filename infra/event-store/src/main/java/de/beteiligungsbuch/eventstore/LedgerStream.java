package de.beteiligungsbuch.eventstore;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.apache.kafka.common.KafkaException;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.eventstore.reader.LedgerReader;
import de.beteiligungsbuch.ledger.LedgerEntry;

/** A ledger's messages on their way to one processor, fetched ahead by a thread of its own. */
final class LedgerStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final Logger LOG = System.getLogger(LedgerStream.class.getName());
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofMillis(500);
    /** So many messages may wait for the processor before fetching pauses. */
    private static final int AHEAD = 20_000;

    private final LedgerReader reader;
    private final Function<List<LedgerEntry>, List<TrackedEventMessage<?>>> read;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
    private Runnable onAvailable = () -> {};
    private @Nullable RuntimeException failure;
    private boolean closed;

    LedgerStream(String ledger, LedgerReader reader,
            Function<List<LedgerEntry>, List<TrackedEventMessage<?>>> read) {
        this.reader = reader;
        this.read = read;
        Thread.ofPlatform().name("ledger-tail-" + ledger).daemon().start(this::fetch);
    }

    private void fetch() {
        try (reader) {
            while (awaitRoom()) {
                fetchOnce();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "reading stopped at index " + reader.nextIndex(), e);
            fail(e);
        }
    }

    private void fetchOnce() {
        List<LedgerEntry> entries;
        try {
            entries = reader.poll(POLL);
        } catch (KafkaException e) {
            LOG.log(Level.WARNING, "reading goes on when the broker answers again", e);
            pause();
            return;
        }
        if (!entries.isEmpty()) {
            deliver(read.apply(entries));
        }
    }

    private void deliver(List<TrackedEventMessage<?>> messages) {
        Runnable callback;
        lock.lock();
        try {
            fetched.addAll(messages);
            changed.signalAll();
            callback = onAvailable;
        } finally {
            lock.unlock();
        }
        callback.run();
    }

    private void fail(RuntimeException reason) {
        Runnable callback;
        lock.lock();
        try {
            failure = reason;
            changed.signalAll();
            callback = onAvailable;
        } finally {
            lock.unlock();
        }
        callback.run();
    }

    /** Waits until the processor has taken enough; false when the stream was closed. */
    private boolean awaitRoom() {
        lock.lock();
        try {
            while (!closed && fetched.size() >= AHEAD) {
                changed.awaitUninterruptibly();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            long left = RETRY.toNanos();
            while (!closed && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            closed = true; // only a runtime that shuts down interrupts this thread
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        lock.lock();
        try {
            rethrow();
            return Optional.ofNullable(fetched.peek());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = unit.toNanos(timeout);
            while (fetched.isEmpty() && left > 0 && !closed) {
                rethrow();
                left = changed.awaitNanos(left);
            }
            rethrow();
            return !fetched.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            TrackedEventMessage<?> next;
            while ((next = fetched.poll()) == null) {
                rethrow();
                if (closed) {
                    throw new IllegalStateException("the stream is closed");
                }
                changed.await();
            }
            changed.signalAll();
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** What was read before the failure is delivered first. */
    private void rethrow() {
        if (failure != null && fetched.isEmpty()) {
            throw failure;
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        boolean waiting;
        lock.lock();
        try {
            onAvailable = callback;
            waiting = !fetched.isEmpty();
        } finally {
            lock.unlock();
        }
        if (waiting) {
            callback.run();
        }
        return true;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            onAvailable = () -> {};
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
