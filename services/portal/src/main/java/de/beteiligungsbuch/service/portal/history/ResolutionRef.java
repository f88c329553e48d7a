package de.beteiligungsbuch.service.portal.history;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A resolution, as others name it. */
public record ResolutionRef(
        String id,
        String vorlage,
        String drucksache,
        @Nullable String title,
        Gremium gremium,
        String outcome,
        Instant occurredAt,
        @Nullable String published) implements Fact {

    /** A body of the council. */
    public record Gremium(String name, String kind) {}
}
