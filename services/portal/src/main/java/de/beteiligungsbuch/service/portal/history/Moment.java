package de.beteiligungsbuch.service.portal.history;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A {@link Fact} of which nothing else is said. */
public record Moment(
        Instant occurredAt,
        @Nullable String published,
        Instant recordedAt,
        Entry entry) implements Fact {}
