package de.beteiligungsbuch.ledgerservice.problem;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a request (RFC 9457).
 *
 * @param type   a stable name of the kind of problem
 * @param title  what is wrong, in few words
 * @param status of the HTTP answer
 * @param detail this time
 * @param field  of the request that is at fault, as a JSON path; null where it is none
 * @param rule   the rule that was broken
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field,
        String rule) {}
