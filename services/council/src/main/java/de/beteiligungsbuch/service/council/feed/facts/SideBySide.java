package de.beteiligungsbuch.service.council.feed.facts;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import de.beteiligungsbuch.ledgerservice.Failures;

/** Does the same for many, for some at a time. */
final class SideBySide {

    private static final int CHUNK = 500;

    private SideBySide() {}

    /** Returns once it is done for all; if it fails for one, no more than a chunk is begun. */
    static <T> void each(List<T> all, int atOnce, Consumer<T> task) {
        try (ExecutorService workers = Executors.newFixedThreadPool(atOnce,
                Thread.ofPlatform().daemon().name("facts-", 1).factory())) {
            for (int from = 0; from < all.size(); from += CHUNK) {
                List<Callable<Boolean>> chunk = all
                        .subList(from, Math.min(all.size(), from + CHUNK)).stream()
                        .map(one -> (Callable<Boolean>) () -> {
                            task.accept(one);
                            return true;
                        }).toList();
                for (Future<Boolean> done : workers.invokeAll(chunk)) {
                    done.get();
                }
            }
        } catch (ExecutionException e) {
            throw Failures.unchecked(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while papers were recorded", e);
        }
    }
}
