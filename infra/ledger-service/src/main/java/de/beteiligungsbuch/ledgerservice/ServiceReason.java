package de.beteiligungsbuch.ledgerservice;

/** Why any service may refuse a request, whatever it is about. */
public enum ServiceReason implements RefusalReason {
    /** No access token. */
    TOKEN_MISSING,
    /** An access token that is expired, forged or of another issuer. */
    TOKEN_INVALID,
    /** The token's roles do not allow it. */
    ROLE_MISSING,
    /** No such path. */
    UNKNOWN_PATH,
    /** The path is there, the method is not. */
    METHOD_NOT_ALLOWED,
    /** Only JSON is answered. */
    NOT_ACCEPTABLE,
    /** The body is no JSON in UTF-8. */
    UNSUPPORTED_MEDIA_TYPE,
    /** The body is too long. */
    BODY_TOO_LARGE,
    /** The body is not JSON, or not in UTF-8, or more than one value. */
    MALFORMED_JSON,
    /** The body is no form with parts. */
    MALFORMED_MULTIPART,
    /** A field that the command has not. */
    UNKNOWN_FIELD,
    /** A field whose value cannot be. */
    MALFORMED_VALUE,
    /** A field that must be there. */
    FIELD_MISSING,
    /** A text with nothing in it. */
    TEXT_EMPTY,
    /** A text beyond its limit. */
    TEXT_TOO_LONG,
    /** A text with characters that no text has. */
    TEXT_MALFORMED,
    /** A list with too few or too many members. */
    LIST_SIZE,
    /** A number outside its range. */
    NUMBER_OUT_OF_RANGE,
    /** An instant in the future. */
    INSTANT_IN_FUTURE,
    /** An instant before anything that is recorded here. */
    INSTANT_TOO_EARLY,
    /** No Idempotency-Key. */
    IDEMPOTENCY_KEY_MISSING,
    /** An Idempotency-Key that was used for another request. */
    IDEMPOTENCY_KEY_REUSED,
    /** An If-Match that is no entity tag of ours. */
    MALFORMED_IF_MATCH,
    /** An If-Match that names another version than the present one. */
    VERSION_CHANGED,
    /** The id in the path names nothing. */
    UNKNOWN_ID,
    /** Somebody else was faster, again and again. */
    CONFLICT,
    /** A key of the ledger that was introduced before. */
    KEY_KNOWN,
    /** A key of the ledger that was retired before. */
    KEY_RETIRED,
    /** A key of the ledger without which nobody could sign. */
    LAST_SIGNING_KEY,
    /** An entry beyond the limit of the ledger. */
    ENTRY_TOO_LARGE,
    /** This instance cannot sign for the ledger. */
    KEYS_UNUSABLE,
    /** This instance does not write the ledger at present. */
    NOT_THE_WRITER,
    /** This instance does not reach its database. */
    DATABASE_UNREACHABLE,
    /** Whether it was recorded is not known yet. */
    OUTCOME_UNKNOWN,
    /** A fault of ours. */
    INTERNAL_ERROR
}
