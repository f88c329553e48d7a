package de.beteiligungsbuch.ledgerservice.input;

import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledgerservice.ServiceReason;

/**
 * The rules for the fields of a request. Each returns what it was given, or throws
 * {@link InputRefused} with the field's name; made for the compact constructors of request records.
 */
public final class Input {

    private Input() {}

    /** There is a value. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InputRefused(ServiceReason.FIELD_MISSING, field);
        }
        return value;
    }

    /** One line: 1 to {@code most} characters, not blank, no control characters. */
    public static String text(String field, @Nullable String value, int most) {
        return written(field, required(field, value), most, false);
    }

    /** One line, or nothing. */
    public static @Nullable String optionalText(String field, @Nullable String value, int most) {
        return value == null ? null : text(field, value, most);
    }

    /** As {@link #text}, where line feeds and tabs may stand too. */
    public static String paragraph(String field, @Nullable String value, int most) {
        return written(field, required(field, value), most, true);
    }

    private static String written(String field, String value, int most, boolean lines) {
        if (value.isBlank()) {
            throw new InputRefused(ServiceReason.TEXT_EMPTY, field);
        }
        if (value.length() > most) {
            throw new InputRefused(ServiceReason.TEXT_TOO_LONG, field, most, value.length());
        }
        if (!Characters.areText(value, lines)) {
            throw new InputRefused(ServiceReason.TEXT_MALFORMED, field);
        }
        return value;
    }

    /** At most {@code most} members, none of them null; no list is an empty one. */
    public static <T> List<T> list(String field, @Nullable List<? extends @Nullable T> value,
            int most) {
        return members(field, value == null ? List.of() : value, 0, most);
    }

    /** 1 to {@code most} members, none of them null. */
    public static <T> List<T> nonEmpty(String field, @Nullable List<? extends @Nullable T> value,
            int most) {
        return members(field, value == null ? List.of() : value, 1, most);
    }

    /** {@code least} to {@code most} members, none of them null. */
    public static <T> List<T> members(String field, List<? extends @Nullable T> value, int least,
            int most) {
        if (value.size() < least || value.size() > most) {
            throw new InputRefused(ServiceReason.LIST_SIZE, field, least, most, value.size());
        }
        for (int i = 0; i < value.size(); i++) {
            required(field + "[" + i + "]", value.get(i));
        }
        return List.copyOf(value);
    }

    /** A number from {@code least} to {@code most}. */
    public static int number(String field, @Nullable Integer value, int least, int most) {
        int number = required(field, value);
        if (number < least || number > most) {
            throw new InputRefused(ServiceReason.NUMBER_OUT_OF_RANGE, field, least, most, number);
        }
        return number;
    }

    /** A number in that range, or none. */
    public static @Nullable Integer optionalNumber(String field, @Nullable Integer value, int least,
            int most) {
        return value == null ? null : Integer.valueOf(number(field, value, least, most));
    }

    /** At most {@code most} lines of at most {@code length} characters; no list is an empty one. */
    public static List<String> texts(String field, @Nullable List<? extends @Nullable String> value,
            int most,
            int length) {
        List<String> lines = Input.<String>list(field, value, most);
        for (int i = 0; i < lines.size(); i++) {
            text(field + "[" + i + "]", lines.get(i), length);
        }
        return lines;
    }
}
