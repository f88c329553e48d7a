package de.beteiligungsbuch.service.auditor.verify;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/** The fields of the contracts' records, whatever record it is. */
final class Fields {

    private static final Map<Class<?>, List<Method>> ACCESSORS = new ConcurrentHashMap<>();

    private Fields() {}

    /** Shows every value that is no record and no list, however deep it stands, with its field. */
    static void leaves(Object event, BiConsumer<String, Object> leaf) {
        for (Method accessor : accessors(event.getClass())) {
            Object value = get(accessor, event);
            if (value instanceof List<?> list) {
                list.forEach(item -> leaf(accessor.getName(), item, leaf));
            } else if (value != null) {
                leaf(accessor.getName(), value, leaf);
            }
        }
    }

    private static void leaf(String field, Object value, BiConsumer<String, Object> leaf) {
        leaf.accept(field, value);
        if (value instanceof Record) {
            leaves(value, leaf);
        }
    }

    /** The value of the first field: whose event it is. */
    static @Nullable Object first(Object event) {
        return get(accessors(event.getClass()).getFirst(), event);
    }

    private static List<Method> accessors(Class<?> type) {
        return ACCESSORS.computeIfAbsent(type, record -> record.isRecord()
                ? Arrays.stream(record.getRecordComponents()).map(RecordComponent::getAccessor)
                        .toList()
                : List.of());
    }

    private static @Nullable Object get(Method accessor, Object event) {
        try {
            return accessor.invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("every field of a contract can be read", e);
        }
    }
}
