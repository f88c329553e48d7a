package de.beteiligungsbuch.service.auditor.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;

import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/**
 * Reads bundles ahead, works on them on all cores, and hands them over one after the other: what is
 * ahead is bounded, so a slow reader keeps nothing waiting but itself.
 */
final class InOrder implements AutoCloseable {

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int AHEAD = 2 + 2 * CORES;

    private final int ahead;
    private final ExecutorService readers;
    private final ExecutorService workers;
    private final Deque<CompletableFuture<?>> underWay = new ArrayDeque<>();

    /** @param readers how many bundles may be read at the same time */
    InOrder(int readers) {
        ahead = Math.max(AHEAD, 2 * readers);
        this.readers = Executors.newFixedThreadPool(readers, InOrder::daemon);
        workers = Executors.newFixedThreadPool(CORES, InOrder::daemon);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "bundles");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Does all numbers from 0 to {@code end}, exclusive. What reading or working throws
     * is thrown when the turn of its number comes.
     *
     * @param read may wait for others; is begun in order
     * @param work has a core of its own
     * @param take gets the results in order, on the thread that called
     */
    <R, T> void each(long end, LongFunction<R> read, Function<R, T> work, Consumer<T> take) {
        Deque<CompletableFuture<T>> results = new ArrayDeque<>();
        long begun = 0;
        for (long taken = 0; taken < end; taken++) {
            for (; begun < end && begun < taken + ahead; begun++) {
                long number = begun;
                CompletableFuture<T> result = CompletableFuture
                        .supplyAsync(() -> read.apply(number), readers)
                        .thenApplyAsync(work, workers);
                results.add(result);
                underWay.add(result);
            }
            underWay.removeFirst();
            take.accept(done(results.removeFirst()));
        }
    }

    private static <T> T done(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Waits until nothing reads any more: the source may be closed then. */
    @Override
    public void close() {
        underWay.forEach(result -> result.cancel(true));
        readers.shutdownNow();
        workers.shutdownNow();
        try {
            while (!readers.awaitTermination(1, TimeUnit.SECONDS)
                    || !workers.awaitTermination(1, TimeUnit.SECONDS)) {
                readers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CouldNotTell("interrupted while bundles were read", e);
        }
    }
}
