package de.beteiligungsbuch.service.strategy.reference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.eventstore.writer.OutcomeUnknown;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.ledgerservice.Failures;
import de.beteiligungsbuch.service.strategy.command.Reason;
import de.beteiligungsbuch.service.strategy.command.Refused;
import de.beteiligungsbuch.service.strategy.command.TextRegister;
import de.beteiligungsbuch.service.strategy.command.Texts;

/**
 * The texts of the own ledger, in memory. Before each answer it takes in what the writer's own index
 * has beyond what it knows, so that it never lags behind an acknowledged command and needs no
 * rebuilding of its own: after a start the first question reads the ledger from the beginning.
 *
 * <p><b>Why no number is given twice.</b> One instance alone writes the ledger (the fence sees to
 * it), and within it this object gives the numbers one by one. A number is taken from the claim until
 * the end of the unit of work; after that the ledger says whether it is. Whoever claims a number that
 * is being taken waits for that end. Where the outcome of a commit stays unknown the number remains
 * taken until the writer has taken its ledger over again, which settles what was open.
 */
@Component
class LedgerTexts implements TextRegister {

    /** Longer than any commit may take; who waits longer is told that the number is taken. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private record Slot(ProcessId process, Kind kind, int number) {}

    /** @param doubtfulSince the writer's epoch in which the outcome got lost; 0 while under way */
    private record Claim(UUID id, long doubtfulSince) {

        boolean isDoubtful() {
            return doubtfulSince > 0;
        }
    }

    private final EventStorageEngine ledger;
    private final LedgerWriter writer;
    private final Texts texts = new Texts();
    private final Map<Slot, Claim> claims = new HashMap<>();
    private @Nullable TrackingToken upTo;

    LedgerTexts(EventStorageEngine ledger, LedgerWriter writer) {
        this.ledger = ledger;
        this.writer = writer;
    }

    @Override
    public synchronized void claim(ProcessId process, Kind kind, int number, UUID id) {
        Slot slot = new Slot(process, kind, number);
        awaitFree(slot);
        claims.put(slot, new Claim(id, 0));
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        work.onRollback(failed -> {
            if (isUnknown(failed)) {
                doubt(slot, id);
            }
        });
        work.onCleanup(done -> release(slot));
    }

    private void awaitFree(Slot slot) {
        awaitEndOfClaim(slot);
        takeIn();
        if (texts.holder(slot.process(), slot.kind(), slot.number()) != null) {
            throw taken(slot);
        }
    }

    private void awaitEndOfClaim(Slot slot) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Claim claim = claims.get(slot); claim != null; claim = claims.get(slot)) {
                long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (claim.isDoubtful() && claim.doubtfulSince() < writer.health().epoch()) {
                    claims.remove(slot);
                } else if (claim.isDoubtful() || left <= 0) {
                    throw taken(slot);
                } else {
                    wait(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw taken(slot);
        }
    }

    private static Refused taken(Slot slot) {
        return new Refused(Reason.NUMBER_TAKEN, "number", slot.number());
    }

    private static boolean isUnknown(UnitOfWork<?> failed) {
        return failed.getExecutionResult() != null
                && failed.getExecutionResult().isExceptionResult()
                && Failures.find(failed.getExecutionResult().getExceptionResult(),
                        OutcomeUnknown.class).isPresent();
    }

    private synchronized void doubt(Slot slot, UUID id) {
        claims.put(slot, new Claim(id, writer.health().epoch()));
    }

    private synchronized void release(Slot slot) {
        claims.computeIfPresent(slot, (key, claim) -> claim.isDoubtful() ? claim : null);
        notifyAll();
    }

    @Override
    public synchronized @Nullable Entry find(Kind kind, UUID id) {
        takeIn();
        return texts.find(kind, id);
    }

    @Override
    public synchronized List<Entry> of(ProcessId process) {
        takeIn();
        return texts.of(process);
    }

    @Override
    public synchronized boolean everStood(ZielbildId zielbild, List<String> words) {
        takeIn();
        return texts.everStood(zielbild, words);
    }

    private void takeIn() {
        List<TrackedEventMessage<?>> news = new ArrayList<>();
        try (var stream = ledger.readEvents(upTo, false)) {
            stream.forEach(news::add);
        }
        for (TrackedEventMessage<?> event : news) {
            texts.apply(event.getPayload());
            upTo = event.trackingToken();
        }
    }
}
