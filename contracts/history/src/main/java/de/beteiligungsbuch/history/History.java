package de.beteiligungsbuch.history;

import org.jspecify.annotations.Nullable;

/**
 * The state of one entity: a part for each ledger that speaks of it, each folded in that ledger's
 * order. Parts are joined only by views. Immutable.
 */
public sealed interface History
        permits ProcessHistory, FormatHistory, ContributionHistory, TextHistory,
        SpannungsfeldHistory, StrategyHistory, VorlageHistory, ResolutionHistory,
        ManualEntryHistory {

    /** Which entity it is the state of. */
    EntityRef ref();

    /**
     * The state after one more fact.
     *
     * @param before null where nothing was known of the entity
     * @param fact   one that {@link Touched} names the entity for
     */
    static History apply(EntityRef ref, @Nullable History before, Fact<?> fact) {
        return switch (ref.kind()) {
            case PROCESS -> ProcessHistory.apply(
                    before == null ? ProcessHistory.empty(ref) : (ProcessHistory) before, fact);
            case FORMAT -> FormatHistory.apply(
                    before == null ? FormatHistory.empty(ref) : (FormatHistory) before, fact);
            case CONTRIBUTION -> ContributionHistory.apply(
                    before == null ? ContributionHistory.empty(ref) : (ContributionHistory) before,
                    fact);
            case AUSGANGSBILD, ZIELBILD, MASSNAHME -> TextHistory
                    .apply(before == null ? TextHistory.empty(ref) : (TextHistory) before, fact);
            case SPANNUNGSFELD -> SpannungsfeldHistory.apply(before == null
                    ? SpannungsfeldHistory.empty(ref)
                    : (SpannungsfeldHistory) before, fact);
            case STRATEGY -> StrategyHistory.apply(
                    before == null ? StrategyHistory.empty(ref) : (StrategyHistory) before, fact);
            case VORLAGE -> VorlageHistory.apply(
                    before == null ? VorlageHistory.empty(ref) : (VorlageHistory) before, fact);
            case RESOLUTION -> ResolutionHistory.apply(
                    before == null ? ResolutionHistory.empty(ref) : (ResolutionHistory) before,
                    fact);
            case MANUAL_ENTRY -> ManualEntryHistory.apply(
                    before == null ? ManualEntryHistory.empty(ref) : (ManualEntryHistory) before,
                    fact);
        };
    }
}
