package de.beteiligungsbuch.service.council.oparlserver;

import java.io.Serial;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.ledgerservice.Refusal;
import de.beteiligungsbuch.ledgerservice.RefusalReason;
import de.beteiligungsbuch.ledgerservice.problem.RefusalStatuses;

/** Why somebody is not given what he asks for. */
final class OparlRefused extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    enum Reason implements RefusalReason {
        /** A filter is no date with time and offset. */
        FILTER_NO_DATE_TIME,
        /** A parameter is given more than once. */
        FILTER_REPEATED,
        /** The limit is no number from 1. */
        LIMIT_NO_NUMBER,
        /** Neither true nor false. */
        FLAG_UNCLEAR,
        /** Not the end of a page of ours. */
        CURSOR_UNKNOWN,
        /** There is no object and no list at the address. */
        OPARL_UNKNOWN,
        /** Not everything that is recorded is among the objects yet. */
        OPARL_BEHIND
    }

    OparlRefused(Reason reason, @Nullable String field, Object... arguments) {
        super(reason, field, arguments);
    }

    /** Their statuses. */
    @Component
    static class Statuses implements RefusalStatuses {

        @Override
        public @Nullable HttpStatus statusOf(RefusalReason reason) {
            return reason instanceof Reason known ? status(known) : null;
        }

        private static HttpStatus status(Reason reason) {
            return switch (reason) {
                case FILTER_NO_DATE_TIME, FILTER_REPEATED, LIMIT_NO_NUMBER, FLAG_UNCLEAR,
                        CURSOR_UNKNOWN ->
                    HttpStatus.BAD_REQUEST;
                case OPARL_UNKNOWN -> HttpStatus.NOT_FOUND;
                case OPARL_BEHIND -> HttpStatus.SERVICE_UNAVAILABLE;
            };
        }
    }
}
