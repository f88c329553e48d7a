package de.beteiligungsbuch.history;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.ManualEntryEvent;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntryConfirmed;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntryRejected;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntrySubmitted;

/** An entry by hand: who entered it, and what another person said of it. */
public record ManualEntryHistory(
        EntityRef ref,
        @Nullable Fact<ManualEntrySubmitted> submitted,
        @Nullable Fact<ManualEntryConfirmed> confirmed,
        @Nullable Fact<ManualEntryRejected> rejected) implements History {

    static ManualEntryHistory empty(EntityRef ref) {
        return new ManualEntryHistory(ref, null, null, null);
    }

    static ManualEntryHistory apply(ManualEntryHistory before, Fact<?> fact) {
        return fact.event() instanceof ManualEntryEvent event ? before.with(fact, event) : before;
    }

    private ManualEntryHistory with(Fact<?> fact, ManualEntryEvent event) {
        return switch (event) {
            case ManualEntrySubmitted e ->
                new ManualEntryHistory(ref, fact.as(e), confirmed, rejected);
            case ManualEntryConfirmed e ->
                new ManualEntryHistory(ref, submitted, fact.as(e), rejected);
            case ManualEntryRejected e ->
                new ManualEntryHistory(ref, submitted, confirmed, fact.as(e));
        };
    }
}
