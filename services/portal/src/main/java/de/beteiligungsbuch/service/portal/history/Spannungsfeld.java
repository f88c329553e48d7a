package de.beteiligungsbuch.service.portal.history;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Two aims that pull apart and are to be kept in balance. */
public record Spannungsfeld(
        String id,
        int number,
        List<String> poles,
        Instant occurredAt,
        @Nullable String published,
        Instant recordedAt,
        Entry entry) implements Fact {}
