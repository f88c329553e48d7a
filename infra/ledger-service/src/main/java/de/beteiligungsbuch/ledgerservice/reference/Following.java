package de.beteiligungsbuch.ledgerservice.reference;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import de.beteiligungsbuch.eventstore.reader.LedgerReader;
import de.beteiligungsbuch.eventstore.reader.LedgerReaderConfig;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledgerservice.LedgerDefinition;
import de.beteiligungsbuch.ledgerservice.axon.AxonLifecycle;

/**
 * Looks up what was learned from another ledger. Somebody may name what was recorded there a moment
 * ago: before that is called unknown, everything that ledger holds at the moment is taken in.
 */
public final class Following {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final long PAUSE_MILLISECONDS = 2;
    private static final Executor APART = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("ledger-end-", 1).factory());

    private final LedgerDefinition definition;
    private final AxonLifecycle axon;
    private final String bootstrapServers;

    Following(LedgerDefinition definition, AxonLifecycle axon, String bootstrapServers) {
        this.definition = definition;
        this.axon = axon;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Looks; where nothing is found, waits for the follower of that ledger, two seconds at most,
     * and looks once more.
     */
    public <T> Optional<T> find(LedgerName ledger, Supplier<Optional<T>> lookup) {
        Optional<T> found = lookup.get();
        if (found.isPresent()) {
            return found;
        }
        awaitEnd(ledger);
        return lookup.get();
    }

    private void awaitEnd(LedgerName ledger) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        StreamingEventProcessor follower = axon.follower(follower(ledger));
        long from = position(follower);
        try {
            long end = CompletableFuture.supplyAsync(() -> end(ledger, from), APART)
                    .get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
            while (position(follower) < end) {
                if (System.nanoTime() > deadline) {
                    LOG.warn("Ledger {} was followed to {}, not to its end {}, within {}", ledger,
                            position(follower), end, PATIENCE);
                    return;
                }
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The end of ledger {} cannot be had", ledger, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The index of the last entry at present. */
    private long end(LedgerName ledger, long from) {
        LedgerReaderConfig config = new LedgerReaderConfig(bootstrapServers, ledger);
        try (LedgerReader reader = LedgerReader.open(config, from + 1)) {
            do {
                reader.poll(POLL);
            } while (!reader.end().reached());
            return reader.nextIndex() - 1;
        }
    }

    /** The index of the last entry that was taken in; -1 where there is none. */
    private static long position(StreamingEventProcessor follower) {
        return follower.processingStatus().values().stream()
                .map(status -> Optional.ofNullable(status.getTrackingToken())
                        .map(TrackingToken::position).orElse(OptionalLong.empty()))
                .mapToLong(position -> position.orElse(-1)).max().orElse(-1);
    }

    private String follower(LedgerName ledger) {
        return definition.followed().stream().filter(f -> f.ledger().equals(ledger)).findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the service does not follow ledger " + ledger))
                .name();
    }
}
