package de.beteiligungsbuch.ledgerservice.reference;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private static final long POLL_MILLISECONDS = 2;

    private final LedgerDefinition definition;
    private final AxonLifecycle axon;

    Following(LedgerDefinition definition, AxonLifecycle axon) {
        this.definition = definition;
        this.axon = axon;
    }

    /**
     * Looks; where nothing is found, waits for the follower of that ledger, two seconds at most,
     * and looks once more.
     */
    public <T> Optional<T> find(LedgerName ledger, Supplier<Optional<T>> lookup) {
        Optional<T> found = lookup.get();
        if (found.isPresent() || !awaitEnd(ledger)) {
            return found;
        }
        return lookup.get();
    }

    private boolean awaitEnd(LedgerName ledger) {
        StreamingEventProcessor follower = axon.follower(follower(ledger));
        TrackingToken end = end(ledger);
        if (end == null) {
            return false;
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached(follower, end)) {
            if (System.nanoTime() > deadline) {
                LOG.warn("Ledger {} was not followed to its end within {}: {}", ledger, PATIENCE,
                        end);
                return false;
            }
            try {
                Thread.sleep(POLL_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Null where the ledger cannot be asked, or has no entry yet. */
    private @Nullable TrackingToken end(LedgerName ledger) {
        try {
            return axon.tail(ledger).createHeadToken();
        } catch (RuntimeException unreachable) {
            LOG.warn("The end of ledger {} cannot be had", ledger, unreachable);
            return null;
        }
    }

    private static boolean reached(StreamingEventProcessor follower, TrackingToken end) {
        return follower.processingStatus().values().stream()
                .map(EventTrackerStatus::getTrackingToken)
                .anyMatch(token -> token != null && token.covers(end));
    }

    private String follower(LedgerName ledger) {
        return definition.followed().stream().filter(f -> f.ledger().equals(ledger)).findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the service does not follow ledger " + ledger))
                .name();
    }
}
