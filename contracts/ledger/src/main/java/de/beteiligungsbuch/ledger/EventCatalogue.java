package de.beteiligungsbuch.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Which wire name is which event class, both ways. Immutable. */
public final class EventCatalogue {

    /**
     * One kind of event.
     *
     * @param type          its wire name
     * @param aggregateType whose history it belongs to
     * @param event         the record that reads and writes its {@code data}
     */
    public record Kind(EventType type, String aggregateType, Class<?> event) {}

    private final Map<EventType, Kind> byType = new LinkedHashMap<>();
    private final Map<Class<?>, Kind> byClass = new LinkedHashMap<>();

    private EventCatalogue() {}

    /**
     * Collects the events of sealed families.
     *
     * @param families sealed interfaces that carry {@link AggregateType}, whose records carry
     *                 {@link WireName}
     * @throws IllegalArgumentException if a mark is missing or a name is given twice
     */
    public static EventCatalogue of(Class<?>... families) {
        EventCatalogue catalogue = new EventCatalogue();
        Arrays.stream(families).forEach(catalogue::addFamily);
        return catalogue;
    }

    /** The events of several catalogues. */
    public static EventCatalogue union(EventCatalogue... catalogues) {
        EventCatalogue union = new EventCatalogue();
        Stream.of(catalogues).flatMap(c -> c.byType.values().stream()).forEach(union::add);
        return union;
    }

    private void addFamily(Class<?> family) {
        AggregateType aggregateType = family.getAnnotation(AggregateType.class);
        if (aggregateType == null || !family.isSealed()) {
            throw new IllegalArgumentException(
                    family + " is no sealed family with an @AggregateType");
        }
        for (Class<?> event : family.getPermittedSubclasses()) {
            WireName name = event.getAnnotation(WireName.class);
            if (name == null) {
                throw new IllegalArgumentException(event + " has no @WireName");
            }
            add(new Kind(EventType.parse(name.value()), aggregateType.value(), event));
        }
    }

    private void add(Kind kind) {
        if (byType.putIfAbsent(kind.type(), kind) != null) {
            throw new IllegalArgumentException(kind.type() + " is given twice");
        }
        byClass.put(kind.event(), kind);
    }

    /** The kind of that wire name, or null if this catalogue does not know it. */
    public @Nullable Kind find(EventType type) {
        return byType.get(type);
    }

    /** The kind of that record, or null if it is no event of this catalogue. */
    public @Nullable Kind find(Class<?> event) {
        return byClass.get(event);
    }

    /** All kinds, in the order of their declaration. */
    public Collection<Kind> kinds() {
        return Collections.unmodifiableCollection(byType.values());
    }

    /** The contexts that occur, each once. */
    public List<String> contexts() {
        return byType.keySet().stream().map(EventType::context).distinct().toList();
    }
}
