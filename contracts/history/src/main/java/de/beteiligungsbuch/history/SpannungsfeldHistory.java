package de.beteiligungsbuch.history;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.strategy.SpannungsfeldEvent;
import de.beteiligungsbuch.strategy.SpannungsfeldEvent.SpannungsfeldNamed;

/** A Spannungsfeld; the ledger of the strategy alone speaks of it. */
public record SpannungsfeldHistory(EntityRef ref, @Nullable Fact<SpannungsfeldNamed> named)
        implements History {

    static SpannungsfeldHistory empty(EntityRef ref) {
        return new SpannungsfeldHistory(ref, null);
    }

    static SpannungsfeldHistory apply(SpannungsfeldHistory before, Fact<?> fact) {
        return fact.event() instanceof SpannungsfeldEvent event ? before.with(fact, event) : before;
    }

    private SpannungsfeldHistory with(Fact<?> fact, SpannungsfeldEvent event) {
        return switch (event) {
            case SpannungsfeldNamed e -> new SpannungsfeldHistory(ref, fact.as(e));
        };
    }
}
