package de.beteiligungsbuch.service.strategy.command;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.strategy.StrategyEvent.PartKind;

/** What can be asked of a Stadtstrategie. */
public sealed interface OnStrategy {

    /** The Stadtstrategie. */
    StrategyId strategy();

    /** When it happened in the world. */
    Instant occurredAt();

    /** A text that an edition is to hold, in its current version. */
    record PartChoice(PartKind kind, UUID id) {}

    /**
     * Begin a strategy by putting its first edition together.
     *
     * @param parts which texts; null for all that are ready
     */
    record CompileStrategy(
            @TargetAggregateIdentifier StrategyId strategy,
            ProcessId process,
            String title,
            @Nullable List<PartChoice> parts,
            Instant occurredAt) implements OnStrategy {}

    /**
     * Put the next edition together.
     *
     * @param title null for the title that the edition before has
     * @param parts which texts; null for all that are ready
     */
    record CompileEdition(
            @TargetAggregateIdentifier StrategyId strategy,
            @Nullable String title,
            @Nullable List<PartChoice> parts,
            Instant occurredAt) implements OnStrategy {}

    /** Lay an edition before the council. */
    record SubmitEdition(
            @TargetAggregateIdentifier StrategyId strategy,
            int edition,
            VorlageId vorlage,
            Drucksache drucksache,
            Instant occurredAt) implements OnStrategy {}

    /**
     * Follow what the council has resolved upon the Vorlage of an edition. Only a policy asks this.
     *
     * @param verdict what that means for the edition
     * @param outcome of the resolution
     * @param stated  all entries on resolutions upon that Vorlage that were read so far
     */
    record FollowResolution(
            @TargetAggregateIdentifier StrategyId strategy,
            int edition,
            VorlageId vorlage,
            ResolutionId resolution,
            Verdict verdict,
            Outcome outcome,
            Set<EventId> stated,
            Instant occurredAt) implements OnStrategy {}

    /** What a resolution means for an edition. */
    enum Verdict {
        /** Exactly this edition is adopted. */
        ADOPTED,
        /** It is not. */
        NOT_ADOPTED,
        /** Nothing is decided, or nobody can tell. */
        OPEN
    }
}
