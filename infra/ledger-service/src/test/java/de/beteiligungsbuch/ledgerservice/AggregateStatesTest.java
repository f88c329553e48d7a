package de.beteiligungsbuch.ledgerservice;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.ledger.id.ProcessId;

import static org.assertj.core.api.Assertions.assertThat;

class AggregateStatesTest {

    private record Counted(int by) {}

    private final ProcessId id = ProcessId.next();
    private final InMemoryEventStorageEngine events = new InMemoryEventStorageEngine();
    private final AggregateStates<Integer> states = AggregateStates.of(events, Counted.class,
            (sum, event) -> (sum == null ? 0 : sum) + event.by());

    private void append(long sequence, Object payload) {
        events.appendEvents(new GenericDomainEventMessage<>("Sum", id.toString(), sequence,
                payload));
    }

    @Test
    void what_was_never_recorded_has_no_state() {
        assertThat(states.find(id)).isEmpty();
    }

    @Test
    void a_state_is_always_the_present_one() {
        append(0, new Counted(3));
        assertThat(states.find(id)).contains(new Versioned<>(3, 0));

        append(1, new Counted(4));
        append(2, new Counted(5));
        assertThat(states.find(id)).contains(new Versioned<>(12, 2));
        assertThat(states.find(id)).contains(new Versioned<>(12, 2));
    }

    @Test
    void the_id_of_another_kind_of_aggregate_finds_nothing() {
        append(0, "something else");

        assertThat(states.find(id)).isEmpty();
    }
}
