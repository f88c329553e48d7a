package de.beteiligungsbuch.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What the units of work under one root have published and the ledger has not got yet. */
final class StagedEvents {

    private final List<EventMessage<?>> events = new ArrayList<>();

    private StagedEvents() {}

    /**
     * Adds events; at first use arranges that all are committed with the root, or dropped with it.
     *
     * @param resource under which the root keeps them
     */
    static void add(String resource, UnitOfWork<?> root, List<? extends EventMessage<?>> events,
            BiConsumer<UnitOfWork<?>, List<EventMessage<?>>> commit) {
        StagedEvents staged = root.getOrComputeResource(resource, key -> {
            StagedEvents made = new StagedEvents();
            root.onCommit(unit -> commit.accept(unit, made.events));
            root.onRollback(unit -> made.events.clear());
            return made;
        });
        staged.events.addAll(events);
    }
}
