package de.beteiligungsbuch.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.SourceEvent;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyAdopted;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyReturned;

/** A resolution: what the council's ledger says of it, and what it did to the strategy. */
public record ResolutionHistory(EntityRef ref, Council council, Strategy strategy)
        implements History {

    static ResolutionHistory empty(EntityRef ref) {
        return new ResolutionHistory(ref, new Council(null, List.of(), List.of()),
                new Strategy(List.of(), List.of(), List.of()));
    }

    static ResolutionHistory apply(ResolutionHistory before, Fact<?> fact) {
        return switch (fact.event()) {
            case ResolutionRecorded e ->
                before.with(new Council(fact.as(e), before.council.corrected,
                        before.council.news));
            case ResolutionCorrected e -> before.with(new Council(before.council.recorded,
                    Appended.to(before.council.corrected, fact.as(e)), before.council.news));
            case SourceEvent e -> before.with(new Council(before.council.recorded,
                    before.council.corrected,
                    Appended.to(before.council.news, SourceNews.of(e, fact.when()))));
            default -> before.with(before.strategy.with(before.ref, fact));
        };
    }

    private ResolutionHistory with(Council changed) {
        return new ResolutionHistory(ref, changed, strategy);
    }

    private ResolutionHistory with(Strategy changed) {
        return new ResolutionHistory(ref, council, changed);
    }

    /** The part of the council's ledger. */
    public record Council(
            @Nullable Fact<ResolutionRecorded> recorded,
            List<Fact<ResolutionCorrected>> corrected,
            List<SourceNews> news) {}

    /** The part of the strategy's ledger. */
    public record Strategy(
            List<Use> uses,
            List<Fact<StrategyAdopted>> adopted,
            List<Fact<StrategyReturned>> returned) {

        Strategy with(EntityRef ref, Fact<?> fact) {
            return switch (fact.event()) {
                case StrategyAdopted e ->
                    new Strategy(uses, Appended.to(adopted, fact.as(e)), returned);
                case StrategyReturned e ->
                    new Strategy(uses, adopted, Appended.to(returned, fact.as(e)));
                default -> new Strategy(Uses.append(uses, ref, fact), adopted, returned);
            };
        }
    }
}
