package de.beteiligungsbuch.service.council.oparlserver;

import java.time.Duration;

import org.springframework.stereotype.Component;

import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.service.council.oparlserver.OparlRefused.Reason;

/**
 * A list that lacks what is recorded already would make a consumer believe that it has all up to
 * now: it would never ask for that again. So a list waits for the follower, and after that rather
 * says nothing. An instance that is not the writer knows the ledger as far as it has read it.
 */
@Component
class Freshness {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_MILLISECONDS = 5;

    private final Position position;
    private final LedgerWriter writer;

    Freshness(Position position, LedgerWriter writer) {
        this.position = position;
        this.writer = writer;
    }

    /** @throws OparlRefused if what is recorded by now is not there in two seconds */
    void require() {
        long end = end();
        if (!await(end)) {
            throw new OparlRefused(Reason.OPARL_BEHIND, null, position.last().index() + 1,
                    end + 1);
        }
    }

    /** Waits two seconds at most for what is recorded by now. */
    boolean await() {
        return await(end());
    }

    private long end() {
        return Math.max(0, writer.nextIndex() - 1);
    }

    private boolean await(long end) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (position.last().index() < end) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("ended while waiting", e);
        }
    }
}
