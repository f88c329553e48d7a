package de.beteiligungsbuch.service.participation.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.PublishedDate;

/**
 * The body of a command that says no more than when.
 *
 * @param occurredAt when it happened in the world; null means now
 * @param published  how precisely that is known, or null
 */
record Happened(@Nullable Instant occurredAt, @Nullable PublishedDate published) {

    private static final Happened NOW = new Happened(null, null);

    /** No body at all means now. */
    static Happened of(@Nullable Happened given) {
        return given == null ? NOW : given;
    }
}
