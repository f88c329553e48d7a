package de.beteiligungsbuch.eventstore;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import de.beteiligungsbuch.eventstore.writer.ContentChange;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;

/**
 * What the current unit of work puts into the content topic, in the same transaction as its events.
 * Called by command handlers, aggregates' included. Where nothing is recorded (Axon's test
 * fixtures) it leads nowhere.
 */
public final class ContentChanges {

    private static final String RESOURCE = ContentChanges.class.getName();

    private record Disclosed(Object event, List<Disclosure> disclosures) {}

    private final List<Disclosed> disclosed = new ArrayList<>();
    private final List<ContentChange> changes = new ArrayList<>();

    private ContentChanges() {}

    /**
     * Keeps what the digests in an event stand for.
     *
     * @param event the payload itself that is applied in this unit of work
     * @throws IllegalStateException if there is no unit of work
     */
    public static void disclose(Object event, List<Disclosure> disclosures) {
        Disclosed entry = new Disclosed(event, List.copyOf(disclosures));
        ContentChanges current = current();
        current.disclosed.add(entry);
        CurrentUnitOfWork.get().onRollback(unit -> current.disclosed.remove(entry));
    }

    /**
     * Keeps only these of what an earlier event disclosed.
     *
     * @throws IllegalStateException if there is no unit of work
     */
    public static void reduce(Disclosures remaining) {
        change(new ContentChange(remaining.event(), remaining));
    }

    /**
     * Erases all that an earlier event disclosed.
     *
     * @throws IllegalStateException if there is no unit of work
     */
    public static void erase(EventId event) {
        change(new ContentChange(event, null));
    }

    private static void change(ContentChange change) {
        ContentChanges current = current();
        current.changes.add(change);
        CurrentUnitOfWork.get().onRollback(unit -> current.changes.remove(change));
    }

    private static ContentChanges current() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE,
                key -> new ContentChanges());
    }

    /** What a unit of work, or the root that it is nested in, has collected so far. */
    public static ContentChanges of(UnitOfWork<?> unit) {
        ContentChanges found = unit.root().getResource(RESOURCE);
        return found == null ? new ContentChanges() : found;
    }

    /** What is disclosed of one event of this unit of work. */
    @SuppressWarnings("ReferenceEquality") // equal payloads are different events
    public List<Disclosure> disclosedOf(Object event) {
        return disclosed.stream().filter(entry -> entry.event() == event)
                .flatMap(entry -> entry.disclosures().stream()).toList();
    }

    /** Which records of earlier events are replaced or erased. */
    public List<ContentChange> changes() {
        return List.copyOf(changes);
    }

    /**
     * All of it, now that the events have ids.
     *
     * @throws IllegalArgumentException if something is disclosed of an event that is not published
     */
    @SuppressWarnings("ReferenceEquality") // equal payloads are different events
    List<ContentChange> resolve(List<? extends EventMessage<?>> events) {
        List<ContentChange> all = new ArrayList<>(changes);
        for (Disclosed entry : disclosed) {
            EventId id = events.stream().filter(event -> event.getPayload() == entry.event())
                    .findFirst().map(event -> EventId.of(event.getIdentifier()))
                    .orElseThrow(() -> new IllegalArgumentException("there are disclosures of a "
                            + entry.event().getClass().getSimpleName()
                            + " that this unit of work does not publish"));
            all.add(new ContentChange(id, Disclosures.of(id, entry.disclosures())));
        }
        return all;
    }
}
