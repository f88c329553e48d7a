package de.beteiligungsbuch.ledgerservice.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import de.beteiligungsbuch.ledgerservice.RefusalReason;
import de.beteiligungsbuch.ledgerservice.ServiceReason;

/** The statuses of what any service may refuse. */
final class ServiceStatuses implements RefusalStatuses {

    @Override
    public @Nullable HttpStatus statusOf(RefusalReason reason) {
        return reason instanceof ServiceReason known ? status(known) : null;
    }

    private static HttpStatus status(ServiceReason reason) {
        return switch (reason) {
            case MALFORMED_JSON, MALFORMED_MULTIPART, UNKNOWN_FIELD, MALFORMED_VALUE, FIELD_MISSING,
                    TEXT_MALFORMED,
                    INSTANT_IN_FUTURE, INSTANT_TOO_EARLY, IDEMPOTENCY_KEY_MISSING,
                    MALFORMED_IF_MATCH ->
                HttpStatus.BAD_REQUEST;
            case TOKEN_MISSING, TOKEN_INVALID -> HttpStatus.UNAUTHORIZED;
            case ROLE_MISSING -> HttpStatus.FORBIDDEN;
            case UNKNOWN_PATH, UNKNOWN_ID -> HttpStatus.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> HttpStatus.NOT_ACCEPTABLE;
            case CONFLICT, KEY_KNOWN, KEY_RETIRED, LAST_SIGNING_KEY -> HttpStatus.CONFLICT;
            case VERSION_CHANGED -> HttpStatus.PRECONDITION_FAILED;
            case BODY_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TEXT_EMPTY, TEXT_TOO_LONG, LIST_SIZE, NUMBER_OUT_OF_RANGE, IDEMPOTENCY_KEY_REUSED,
                    ENTRY_TOO_LARGE ->
                HttpStatus.UNPROCESSABLE_CONTENT;
            case KEYS_UNUSABLE, NOT_THE_WRITER, DATABASE_UNREACHABLE, OUTCOME_UNKNOWN ->
                HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL_ERROR -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
