package de.beteiligungsbuch.history;

import java.util.Optional;

import de.beteiligungsbuch.ledger.id.EntityId;

/** Where a view finds the states that it joins, all under the same cut. */
public interface Library {

    /** The state of that entity, if anything is known of it. */
    Optional<History> find(EntityRef ref);

    /** The text of that kind. */
    default Optional<TextHistory> text(EntityRef ref) {
        return find(ref).map(TextHistory.class::cast);
    }

    /** The process. */
    default Optional<ProcessHistory> process(EntityId id) {
        return find(EntityRef.of(EntityKind.PROCESS, id)).map(ProcessHistory.class::cast);
    }

    /** The format. */
    default Optional<FormatHistory> format(EntityId id) {
        return find(EntityRef.of(EntityKind.FORMAT, id)).map(FormatHistory.class::cast);
    }

    /** The contribution. */
    default Optional<ContributionHistory> contribution(EntityId id) {
        return find(EntityRef.of(EntityKind.CONTRIBUTION, id)).map(ContributionHistory.class::cast);
    }

    /** The strategy. */
    default Optional<StrategyHistory> strategy(EntityId id) {
        return find(EntityRef.of(EntityKind.STRATEGY, id)).map(StrategyHistory.class::cast);
    }

    /** The Vorlage. */
    default Optional<VorlageHistory> vorlage(EntityId id) {
        return find(EntityRef.of(EntityKind.VORLAGE, id)).map(VorlageHistory.class::cast);
    }

    /** The entry by hand. */
    default Optional<ManualEntryHistory> manualEntry(EntityId id) {
        return find(EntityRef.of(EntityKind.MANUAL_ENTRY, id)).map(ManualEntryHistory.class::cast);
    }

    /** The resolution. */
    default Optional<ResolutionHistory> resolution(EntityId id) {
        return find(EntityRef.of(EntityKind.RESOLUTION, id)).map(ResolutionHistory.class::cast);
    }
}
