package de.beteiligungsbuch.history;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.participation.FormatEvent;
import de.beteiligungsbuch.participation.FormatEvent.FormatAnnounced;
import de.beteiligungsbuch.participation.FormatEvent.FormatHeld;

/** A format; the ledger of participation alone speaks of it. */
public record FormatHistory(
        EntityRef ref,
        @Nullable Fact<FormatAnnounced> announced,
        @Nullable Fact<FormatHeld> held) implements History {

    static FormatHistory empty(EntityRef ref) {
        return new FormatHistory(ref, null, null);
    }

    static FormatHistory apply(FormatHistory before, Fact<?> fact) {
        return fact.event() instanceof FormatEvent event ? before.with(fact, event) : before;
    }

    private FormatHistory with(Fact<?> fact, FormatEvent event) {
        return switch (event) {
            case FormatAnnounced e -> new FormatHistory(ref, fact.as(e), held);
            case FormatHeld e -> new FormatHistory(ref, announced, fact.as(e));
        };
    }
}
