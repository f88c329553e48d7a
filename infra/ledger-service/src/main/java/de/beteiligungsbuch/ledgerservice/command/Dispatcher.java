package de.beteiligungsbuch.ledgerservice.command;

import java.time.Duration;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.eventstore.EntryMetaData;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.eventstore.writer.RecordedEntry;
import de.beteiligungsbuch.eventstore.writer.RecordedRequest;
import de.beteiligungsbuch.eventstore.writer.RequestAlreadyRecorded;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.Provenance;
import de.beteiligungsbuch.ledger.RequestId;
import de.beteiligungsbuch.ledgerservice.Failures;
import de.beteiligungsbuch.ledgerservice.axon.ExpectedVersion;

/**
 * Sends a command to its aggregate. Of two that meet at one aggregate one loses and is sent again,
 * to the new state, unless the sender named the version that it was meant for. Whatever goes wrong,
 * the ledger is asked first whether the request is in it after all.
 */
final class Dispatcher {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CommandBus bus;
    private final EventStorageEngine events;
    private final LedgerWriter ledger;
    private final Promises promises;
    private final Timer recording;

    Dispatcher(CommandBus bus, EventStorageEngine events, LedgerWriter ledger,
            Promises promises, MeterRegistry meters) {
        this.recording = Timer.builder("ledger.command")
                .description("From sending a command to its aggregate until it is recorded")
                .publishPercentileHistogram().register(meters);
        this.bus = bus;
        this.events = events;
        this.ledger = ledger;
        this.promises = promises;
    }

    Optional<RecordedRequest> earlier(RequestId request) {
        return ledger.findRequest(request.id());
    }

    Recorded repeat(RecordedRequest earlier, RequestId request) {
        if (!earlier.digest().equals(request.digest())) {
            throw new RequestReused();
        }
        return recorded(earlier);
    }

    Recorded dispatch(Object command, Provenance provenance, RequestId request,
            @Nullable Long expected) {
        promises.requireKey();
        CommandMessage<Object> plain = new GenericCommandMessage<>(command,
                EntryMetaData.of(provenance));
        CommandMessage<Object> message = expected == null
                ? plain
                : ExpectedVersion.put(plain, expected);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 1;; attempt++) {
            try {
                check(message, expected);
                return recording.record(() -> send(message, request));
            } catch (RuntimeException failure) {
                Optional<RecordedRequest> recorded = earlier(request);
                if (recorded.isPresent()) {
                    return repeat(recorded.get(), request);
                }
                if (!lostRace(failure) || System.nanoTime() > deadline) {
                    throw failure;
                }
                pause(attempt);
            }
        }
    }

    private void check(CommandMessage<?> message, @Nullable Long expected) {
        if (expected == null) {
            return;
        }
        long actual = ExpectedVersion.target(message).flatMap(events::lastSequenceNumberFor)
                .orElse(-1L);
        if (actual != expected) {
            throw new VersionChanged(expected, actual);
        }
    }

    private Recorded send(CommandMessage<Object> message, RequestId request) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        bus.dispatch(message, answer);
        if (answer.getResult().isExceptional()) {
            throw Failures.unchecked(answer.getResult().exceptionResult());
        }
        return recorded(earlier(request).orElseThrow(() -> new IllegalStateException(
                message.getCommandName() + " was carried out but recorded nothing")));
    }

    /** To another command at the aggregate, or to the same request; either is still under way. */
    private static boolean lostRace(Throwable failure) {
        return Failures.find(failure, ConcurrencyException.class).isPresent()
                || Failures.find(failure, RequestAlreadyRecorded.class).isPresent();
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(Math.min(32, 1L << Math.min(attempt, 5)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two attempts", e);
        }
    }

    private Recorded recorded(RecordedRequest request) {
        return new Recorded(request, this::entry, promises);
    }

    private RecordedEntry entry(EventId id) {
        return ledger.find(id).orElseThrow(
                () -> new IllegalStateException("the index knows no entry of event " + id));
    }
}
