package de.beteiligungsbuch.eventstore.writer;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** An append between its caller, who waits, and the writer's thread. */
final class PendingAppend {

    private enum Stage {
        WAITING, TAKEN, WITHDRAWN
    }

    private final Append append;
    private final CompletableFuture<AppendReceipt> outcome = new CompletableFuture<>();
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);

    PendingAppend(Append append) {
        this.append = append;
    }

    Append append() {
        return append;
    }

    /** The writer's thread begins to write it; false if the caller gave up before. */
    boolean take() {
        return stage.compareAndSet(Stage.WAITING, Stage.TAKEN);
    }

    /** The caller gives up; false if the writer's thread was faster. */
    boolean withdraw() {
        return stage.compareAndSet(Stage.WAITING, Stage.WITHDRAWN);
    }

    void succeed(AppendReceipt receipt) {
        outcome.complete(receipt);
    }

    void fail(RuntimeException reason) {
        outcome.completeExceptionally(reason);
    }

    /**
     * Waits for the outcome, whoever interrupts: an interrupt is kept for later.
     *
     * @throws NotTheWriter   if nobody began to write it in time; it is withdrawn
     * @throws OutcomeUnknown if it may or may not be written
     */
    AppendReceipt await(Duration patience) {
        boolean interrupted = false;
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                try {
                    return outcome.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (TimeoutException e) {
                    throw tooLate(patience);
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof RuntimeException reason
                            ? reason
                            : new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private RuntimeException tooLate(Duration patience) {
        return withdraw()
                ? new NotTheWriter("nothing could be recorded for " + patience.toMillis() + " ms")
                : new OutcomeUnknown("no answer from the ledger for " + patience.toMillis()
                        + " ms; the same request may be sent again");
    }
}
