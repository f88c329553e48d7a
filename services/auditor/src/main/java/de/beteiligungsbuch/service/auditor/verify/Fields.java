package de.beteiligungsbuch.service.auditor.verify;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The fields of the contracts' records, whatever record it is. What a type can hold is found out
 * once; there are millions of its values.
 */
final class Fields {

    private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Object.class);
    /** Of these no field speaks of anything else. */
    private static final Set<Class<?>> PLAIN = Set.of(String.class, Instant.class, Boolean.class,
            Integer.class, Long.class, Double.class);

    private static final ClassValue<Fields> OF = new ClassValue<>() {
        @Override
        protected Fields computeValue(Class<?> type) {
            return new Fields(type);
        }
    };

    private final List<Field> all;
    private final List<Field> telling;
    private final List<Field> speaking;

    /**
     * One of them.
     *
     * @param telling  whether its values can be anything but plain ones
     * @param speaking whether they can have words in them
     */
    private record Field(String name, MethodHandle accessor, boolean telling, boolean speaking) {

        @Nullable
        Object of(Object owner) {
            try {
                return (Object) accessor.invokeExact(owner);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("every field of a contract can be read", e);
            }
        }
    }

    private Fields(Class<?> type) {
        all = type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(Fields::field).toList()
                : List.of();
        telling = all.stream().filter(Field::telling).toList();
        speaking = all.stream().filter(Field::speaking).toList();
    }

    private static Field field(RecordComponent component) {
        try {
            return new Field(component.getName(), MethodHandles.lookup()
                    .unreflect(component.getAccessor()).asType(ACCESSOR),
                    !isPlain(component.getGenericType()), speaks(component.getGenericType()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("every field of a contract can be read", e);
        }
    }

    private static boolean isPlain(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType().equals(List.class)) {
            return isPlain(list.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> known
                && (known.isPrimitive() || known.isEnum() || PLAIN.contains(known));
    }

    private static boolean speaks(Type type) {
        if (type instanceof ParameterizedType list) {
            return speaks(list.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> known && (known == String.class || known.isInterface()
                || (known.isRecord() && Arrays.stream(known.getRecordComponents())
                        .anyMatch(part -> speaks(part.getGenericType()))));
    }

    /** Shows every text, however deep it stands. */
    static void texts(Object event, Consumer<String> take) {
        for (Field field : OF.get(event.getClass()).speaking) {
            Object value = field.of(event);
            if (value instanceof List<?> list) {
                list.forEach(item -> text(item, take));
            } else if (value != null) {
                text(value, take);
            }
        }
    }

    private static void text(Object value, Consumer<String> take) {
        if (value instanceof String text) {
            take.accept(text);
        } else {
            texts(value, take);
        }
    }

    /**
     * Shows every value that is no list, however deep it stands, with its field; texts, numbers and
     * instants are left out.
     */
    static void leaves(Object event, BiConsumer<String, Object> leaf) {
        for (Field field : OF.get(event.getClass()).telling) {
            Object value = field.of(event);
            if (value instanceof List<?> list) {
                list.forEach(item -> leaf(field.name, item, leaf));
            } else if (value != null) {
                leaf(field.name, value, leaf);
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
        return OF.get(event.getClass()).all.getFirst().of(event);
    }
}
