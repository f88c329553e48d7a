package de.beteiligungsbuch.ledgerservice;

import java.util.Optional;
import java.util.function.BiFunction;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

import de.beteiligungsbuch.ledger.id.EntityId;

/**
 * The states of one kind of aggregate, folded from their events and kept by version: always the
 * present state of the ledger, at the price of one look at the last sequence. Safe for concurrent
 * use; the states must be immutable.
 *
 * @param <S> the state
 */
public final class AggregateStates<S> {

    private static final int KEPT = 10_000;

    private final EventStorageEngine events;
    private final Class<?> family;
    private final BiFunction<@Nullable S, Object, S> fold;
    private final ConcurrentLruCache<String, Slot<S>> slots = new ConcurrentLruCache<>(KEPT,
            id -> new Slot<>());

    private AggregateStates(EventStorageEngine events, Class<?> family,
            BiFunction<@Nullable S, Object, S> fold) {
        this.events = events;
        this.family = family;
        this.fold = fold;
    }

    /**
     * The states of one kind of aggregate.
     *
     * @param events the ledger
     * @param family the sealed interface of the aggregate's events; the id of another kind of
     *               aggregate finds nothing
     * @param fold   state and next event to next state; the first state is null
     */
    public static <S, E> AggregateStates<S> of(EventStorageEngine events,
            Class<E> family, BiFunction<@Nullable S, E, S> fold) {
        return new AggregateStates<>(events, family,
                (state, event) -> fold.apply(state, family.cast(event)));
    }

    /** The present state, or empty if no such aggregate was ever recorded. */
    public Optional<Versioned<S>> find(EntityId id) {
        String identifier = id.toString();
        Optional<Long> last = events.lastSequenceNumberFor(identifier);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Slot<S> slot = slots.get(identifier);
        Versioned<S> kept = slot.kept;
        if (kept != null && kept.version() >= last.get()) {
            return Optional.of(kept);
        }
        return Optional.ofNullable(catchUp(identifier, kept)).map(now -> slot.kept = now);
    }

    private @Nullable Versioned<S> catchUp(String identifier, @Nullable Versioned<S> from) {
        S state = from == null ? null : from.state();
        long version = from == null ? -1 : from.version();
        DomainEventStream stream = events.readEvents(identifier, version + 1);
        while (stream.hasNext()) {
            DomainEventMessage<?> event = stream.next();
            if (!family.isInstance(event.getPayload())) {
                return null;
            }
            state = fold.apply(state, event.getPayload());
            version = event.getSequenceNumber();
        }
        return state == null ? null : new Versioned<>(state, version);
    }

    private static final class Slot<S> {

        private volatile @Nullable Versioned<S> kept;
    }
}
