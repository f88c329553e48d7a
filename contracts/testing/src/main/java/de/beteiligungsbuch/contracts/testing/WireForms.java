package de.beteiligungsbuch.contracts.testing;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.ledger.DisclosureDigest;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.EntityId;

/** The JSON Schema of what stands on the wire as one string or number, though it is a type here. */
final class WireForms {

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String SHA_256_FORM = "[A-Za-z0-9_-]{43}";
    private static final String EDTF_FORM = "[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?|-2[1-4])?[~?]?";

    /** Numbers that begin with a value of their own; the others are plain integers. */
    private static final Map<String, Integer> COUNTED_FROM = Map.of("Version", 1);

    private WireForms() {}

    /** The form of that type, or null if it is an object with fields of its own. */
    static @Nullable ObjectNode find(Class<?> type) {
        if (type == UUID.class || type == EventId.class || EntityId.class.isAssignableFrom(type)) {
            return string(UUID_FORM).put("format", "uuid");
        }
        if (type == Instant.class) {
            return string(null).put("format", "date-time");
        }
        if (type == PublishedDate.class) {
            return string(EDTF_FORM);
        }
        if (type == DisclosureDigest.class) {
            return string(SHA_256_FORM);
        }
        if (type.isEnum()) {
            return constants(type);
        }
        return single(type);
    }

    private static ObjectNode constants(Class<?> type) {
        ObjectNode form = string(null);
        Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name())
                .forEach(form.putArray("enum")::add);
        return form;
    }

    private static @Nullable ObjectNode single(Class<?> type) {
        if (!type.isRecord() || type.getRecordComponents().length != 1) {
            return null;
        }
        Class<?> value = type.getRecordComponents()[0].getType();
        if (value == int.class) {
            return JsonNodeFactory.instance.objectNode().put("type", "integer")
                    .put("minimum", COUNTED_FROM.getOrDefault(type.getSimpleName(), 0));
        }
        return string(form(type));
    }

    /** The pattern to which the type itself holds its values: a constant named FORM. */
    private static String form(Class<?> type) {
        List<Field> forms = Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getName().equals("FORM")).toList();
        if (forms.size() != 1) {
            throw new IllegalStateException(
                    type + " stands on the wire as one string: give it a Pattern FORM, or say its"
                            + " form in WireForms");
        }
        try {
            Field form = forms.getFirst();
            form.setAccessible(true);
            return ((Pattern) form.get(null)).pattern();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode string(@Nullable String pattern) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("type", "string");
        return pattern == null ? form : form.put("pattern", "^" + pattern + "$");
    }
}
