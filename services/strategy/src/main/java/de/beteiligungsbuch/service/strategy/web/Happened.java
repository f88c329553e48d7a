package de.beteiligungsbuch.service.strategy.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The body of a command that says no more than when.
 *
 * @param occurredAt when it happened in the world; null means now
 */
record Happened(@Nullable Instant occurredAt) {

    /** When; no body at all means now. */
    static @Nullable Instant in(@Nullable Happened given) {
        return given == null ? null : given.occurredAt();
    }
}
