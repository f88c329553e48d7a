package de.beteiligungsbuch.service.history.web;

import java.util.Arrays;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.EntityId;

/** Reads parameters strictly: what is not well-formed is refused by name. */
final class Parameters {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private Parameters() {}

    static @Nullable UUID uuid(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null ? null : uuid(name, text);
    }

    static UUID uuid(String name, String text) {
        try {
            return EntityId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(name, name + " is a UUID, not " + shown(text));
        }
    }

    static int limit(HttpServletRequest request) {
        return (int) number(request, "limit", USUAL, 1, MOST);
    }

    static long number(HttpServletRequest request, String name, long usual, long least, long most) {
        String text = request.getParameter(name);
        return text == null ? usual : number(name, text, least, most);
    }

    static long number(String name, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Problem.badParameter(name, name + " is a number, not " + shown(text));
        }
        throw Problem.badParameter(name,
                name + " is a number from " + least + " to " + most + ", not " + shown(text));
    }

    /** False where it is not given. */
    static boolean flag(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw Problem.badParameter(name, name + " is true or false, not " + shown(text));
    }

    static <E extends Enum<E>> @Nullable E oneOf(HttpServletRequest request, String name,
            Class<E> type) {
        String text = request.getParameter(name);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(text))
                .findFirst().orElseThrow(() -> Problem.badParameter(name, name + " is one of "
                        + Arrays.toString(type.getEnumConstants()) + ", not " + shown(text)));
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
