package de.beteiligungsbuch.local.supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Refusal;
import de.beteiligungsbuch.local.part.Part;
import de.beteiligungsbuch.local.part.Parts;

/**
 * Starts all parts in order and keeps them running until it is told to stop. What runs already is
 * taken over as it is, so that the death of a supervisor is not noticed outside.
 */
public final class Supervisor {

    private static final Duration PATIENCE_WITH_SERVICES = Duration.ofSeconds(20);
    private static final Duration PATIENCE_WITH_DATA = Duration.ofSeconds(40);

    private final List<Keeper> foundation;
    private final List<Keeper> services;
    private final Journal journal = new Journal(System.err);

    /**
     * A supervisor that has not begun.
     *
     * @param giveUp whether a part that does not start ends the attempt, rather than being tried
     *               for ever
     */
    public Supervisor(DataFolder folder, Parts parts, boolean giveUp) {
        foundation = keepers(folder, parts.foundation(), giveUp);
        services = keepers(folder, parts.services(), giveUp);
    }

    /**
     * Returns when all parts are ready; they are looked after from then on.
     *
     * @param progress hears of each part that is
     * @throws Refusal if one cannot be started
     */
    public void start(Consumer<String> progress) {
        journal.tell("supervisor: process " + ProcessHandle.current().pid());
        begin(foundation, progress);
        begin(services, progress);
        journal.tell("supervisor: all parts are ready");
    }

    /** Stops all parts, first those that stand on others. */
    public void stop() {
        journal.tell("supervisor: stopping");
        together(services, each -> each.stop(PATIENCE_WITH_SERVICES));
        together(foundation, each -> each.stop(PATIENCE_WITH_DATA));
        journal.tell("supervisor: stopped");
    }

    /** Stops what runs without a supervisor, in the same order. */
    public static void stopLeftovers(DataFolder folder, Parts parts) {
        Running.of(folder, Running.GUARD).ifPresent(guard -> guard.process().destroyForcibly());
        stopLeftovers(folder, parts.services(), PATIENCE_WITH_SERVICES);
        stopLeftovers(folder, parts.foundation(), PATIENCE_WITH_DATA);
    }

    private static void stopLeftovers(DataFolder folder, List<Part> parts, Duration patience) {
        List<Running> running = Running.of(folder);
        together(parts, part -> running.stream().filter(each -> each.part().equals(part.name()))
                .forEach(each -> Farewell.to(each.process(), part, patience)));
    }

    private List<Keeper> keepers(DataFolder folder, List<Part> parts, boolean giveUp) {
        return parts.stream().map(part -> new Keeper(folder, part, giveUp, journal)).toList();
    }

    private static void begin(List<Keeper> keepers, Consumer<String> progress) {
        var all = new ArrayList<CompletableFuture<?>>();
        var failed = new CompletableFuture<Void>();
        for (Keeper keeper : keepers) {
            Thread.ofPlatform().daemon().name("keeper of " + keeper.part().name()).start(keeper);
            all.add(keeper.firstReady().whenComplete((took, failure) -> {
                if (failure == null) {
                    progress.accept("%s (%.1f s)".formatted(keeper.part().name(),
                            took.toMillis() / 1000.0));
                } else {
                    failed.completeExceptionally(failure);
                }
            }));
        }
        var ready = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(ready, failed).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }

    private static <T> void together(List<T> all, Consumer<T> what) {
        var threads = all.stream()
                .map(each -> Thread.ofPlatform().daemon().start(() -> what.accept(each))).toList();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
