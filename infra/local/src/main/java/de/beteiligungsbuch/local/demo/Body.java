package de.beteiligungsbuch.local.demo;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The body of a command, field by field; what is null is left out. Fields keep their order: a step that
 * is repeated after an interruption must send the same bytes, or its key counts as used for another.
 */
final class Body {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    Body with(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    Body with(Map<String, ?> more) {
        fields.putAll(more);
        return this;
    }

    Map<String, Object> map() {
        return fields;
    }
}
