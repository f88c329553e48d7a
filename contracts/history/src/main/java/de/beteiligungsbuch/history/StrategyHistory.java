package de.beteiligungsbuch.history;

import java.util.List;

import de.beteiligungsbuch.strategy.StrategyEvent;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyAdopted;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyCompiled;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyReturned;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategySubmitted;

/**
 * A Stadtstrategie and what became of its editions.
 *
 * @param concernedBy what the council's ledger says of papers that may concern an edition
 */
public record StrategyHistory(
        EntityRef ref,
        List<Fact<StrategyCompiled>> compiled,
        List<Fact<StrategySubmitted>> submitted,
        List<Fact<StrategyAdopted>> adopted,
        List<Fact<StrategyReturned>> returned,
        List<Concern> concernedBy) implements History {

    static StrategyHistory empty(EntityRef ref) {
        return new StrategyHistory(ref, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static StrategyHistory apply(StrategyHistory before, Fact<?> fact) {
        return fact.event() instanceof StrategyEvent event
                ? before.with(fact, event)
                : new StrategyHistory(before.ref, before.compiled, before.submitted,
                        before.adopted, before.returned,
                        Concern.append(before.concernedBy, fact));
    }

    private StrategyHistory with(Fact<?> fact, StrategyEvent event) {
        return switch (event) {
            case StrategyCompiled e -> new StrategyHistory(ref,
                    Appended.to(compiled, fact.as(e)), submitted, adopted, returned, concernedBy);
            case StrategySubmitted e -> new StrategyHistory(ref, compiled,
                    Appended.to(submitted, fact.as(e)), adopted, returned, concernedBy);
            case StrategyAdopted e -> new StrategyHistory(ref, compiled, submitted,
                    Appended.to(adopted, fact.as(e)), returned, concernedBy);
            case StrategyReturned e -> new StrategyHistory(ref, compiled, submitted, adopted,
                    Appended.to(returned, fact.as(e)), concernedBy);
        };
    }
}
