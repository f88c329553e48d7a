package de.beteiligungsbuch.eventstore.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

import de.beteiligungsbuch.eventstore.Things;
import de.beteiligungsbuch.eventstore.writer.Append;
import de.beteiligungsbuch.eventstore.writer.ContentChange;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.eventstore.writer.NotTheWriter;
import de.beteiligungsbuch.eventstore.writer.OutcomeUnknown;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.RequestId;

/**
 * Callers that append one unit of work after the other: two entries of a thing of its own, with a
 * disclosure each, under a request id made from the thing.
 */
final class Load implements AutoCloseable {

    /** What a caller was told. */
    enum Outcome {
        ACKNOWLEDGED, REFUSED, UNKNOWN
    }

    /** A caller who was refused comes again after so long. */
    private static final Duration REFUSED = Duration.ofMillis(10);

    private final ExecutorService callers;
    private volatile boolean ended;

    Load(LedgerWriter writer, int count, BiConsumer<String, Outcome> told) {
        callers = Executors.newFixedThreadPool(count);
        for (int i = 0; i < count; i++) {
            callers.execute(() -> {
                while (!ended) {
                    String thing = Things.next();
                    told.accept(thing, outcome(writer, thing));
                }
            });
        }
    }

    /** Collects what the callers are told. */
    static Map<String, Outcome> outcomes() {
        return new ConcurrentHashMap<>();
    }

    static RequestId request(String thing) {
        return Things.request(thing, thing);
    }

    static Append unitOfWork(String thing) {
        EntryDraft first = Things.noted(thing, 0, "first", request(thing));
        EntryDraft second = Things.noted(thing, 1, "second", request(thing));
        return new Append(List.of(first, second), List.of(disclosed(first), disclosed(second)));
    }

    private static ContentChange disclosed(EntryDraft draft) {
        return new ContentChange(draft.id(),
                Disclosures.of(draft.id(), List.of(Disclosure.of("text", draft.subject()))));
    }

    private static Outcome outcome(LedgerWriter writer, String thing) {
        try {
            writer.append(unitOfWork(thing));
            return Outcome.ACKNOWLEDGED;
        } catch (NotTheWriter e) {
            LockSupport.parkNanos(REFUSED.toNanos());
            return Outcome.REFUSED;
        } catch (OutcomeUnknown e) {
            return Outcome.UNKNOWN;
        }
    }

    @Override
    public void close() {
        ended = true;
        callers.close();
    }
}
