package de.beteiligungsbuch.service.history.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered, with the field and the rule that it broke. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    enum Reason {
        /** A parameter is not what it must be. */
        BAD_PARAMETER(HttpStatus.BAD_REQUEST, "Ein Parameter ist ungültig",
                "A parameter is not valid"),
        /** There is no such thing, or was none then. */
        NOT_FOUND(HttpStatus.NOT_FOUND, "Das gibt es nicht, oder gab es damals noch nicht",
                "There is no such thing, or was none then");

        private final HttpStatus status;
        private final String german;
        private final String english;

        Reason(HttpStatus status, String german, String english) {
            this.status = status;
            this.german = german;
            this.english = english;
        }

        HttpStatus status() {
            return status;
        }

        String type() {
            return "https://beteiligungsbuch.de/problems/"
                    + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String title(Locale locale) {
            return locale.getLanguage().equals("en") ? english : german;
        }
    }

    private final Reason reason;
    private final String field;

    private Problem(Reason reason, String field, String rule, @Nullable Throwable cause) {
        super(rule, cause);
        this.reason = reason;
        this.field = field;
    }

    static Problem badParameter(String field, String rule) {
        return new Problem(Reason.BAD_PARAMETER, field, rule, null);
    }

    static Problem notFound(String field, Object value) {
        return new Problem(Reason.NOT_FOUND, field, field + " " + value + " is not known", null);
    }

    Reason reason() {
        return reason;
    }

    String field() {
        return field;
    }
}
