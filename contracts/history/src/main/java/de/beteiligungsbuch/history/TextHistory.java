package de.beteiligungsbuch.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.AusgangsbildId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.MassnahmeEvent.Horizon;
import de.beteiligungsbuch.strategy.Source;
import de.beteiligungsbuch.strategy.Wording;

/**
 * An Ausgangsbild, a Zielbild or a Massnahme with all its versions: all of it from the ledger of the
 * strategy, but for {@code concernedBy}.
 *
 * @param revisions    in the order of the ledger
 * @param elsewhere    changes of other texts that name this one, a sentence moved from here
 * @param referredToBy texts that say they come from this one or serve it, each once
 * @param concernedBy  what the council's ledger says of papers that may concern it
 */
public record TextHistory(
        EntityRef ref,
        @Nullable Draft draft,
        List<Revision> revisions,
        List<Mark> finalised,
        List<Weighed> declined,
        List<Weighed> reopened,
        List<Weighed> dropped,
        List<Elsewhere> elsewhere,
        List<EntityRef> referredToBy,
        List<InEdition> editions,
        List<Concern> concernedBy) implements History {

    static TextHistory empty(EntityRef ref) {
        return new TextHistory(ref, null, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of());
    }

    static TextHistory apply(TextHistory before, Fact<?> fact) {
        return TextFold.apply(before, fact);
    }

    /** Version 1. */
    public record Draft(
            ProcessId process,
            int number,
            Wording wording,
            @Nullable Horizon horizon,
            List<AusgangsbildId> ausgangsbilder,
            List<ZielbildId> zielbilder,
            List<Source> sources,
            Instant occurredAt,
            When when) {}

    /** A later version. */
    public record Revision(
            int version,
            int basedOn,
            Wording wording,
            List<Change> changes,
            Instant occurredAt,
            When when) {}

    /** A version was declared the last one. */
    public record Mark(int version, Instant occurredAt, When when) {}

    /**
     * Something was decided that changed no word.
     *
     * @param version as it stood
     */
    public record Weighed(
            int version,
            String reason,
            List<Source> sources,
            Instant occurredAt,
            When when) {}

    /** A change of another text. */
    public record Elsewhere(
            EntityRef text,
            int version,
            int basedOn,
            Change change,
            Instant occurredAt,
            When when) {}

    /** An edition of the strategy holds a version of it. */
    public record InEdition(
            StrategyId strategy,
            int edition,
            int version,
            Instant occurredAt,
            When when) {}

    TextHistory with(Draft first) {
        return new TextHistory(ref, first, revisions, finalised, declined, reopened, dropped,
                elsewhere, referredToBy, editions, concernedBy);
    }

    TextHistory with(Revision next) {
        return new TextHistory(ref, draft, Appended.to(revisions, next), finalised, declined,
                reopened, dropped, elsewhere, referredToBy, editions, concernedBy);
    }

    TextHistory with(Mark last) {
        return new TextHistory(ref, draft, revisions, Appended.to(finalised, last), declined,
                reopened, dropped, elsewhere, referredToBy, editions, concernedBy);
    }

    TextHistory withDeclined(Weighed weighed) {
        return new TextHistory(ref, draft, revisions, finalised, Appended.to(declined, weighed),
                reopened, dropped, elsewhere, referredToBy, editions, concernedBy);
    }

    TextHistory withReopened(Weighed weighed) {
        return new TextHistory(ref, draft, revisions, finalised, declined,
                Appended.to(reopened, weighed), dropped, elsewhere, referredToBy, editions,
                concernedBy);
    }

    TextHistory withDropped(Weighed weighed) {
        return new TextHistory(ref, draft, revisions, finalised, declined, reopened,
                Appended.to(dropped, weighed), elsewhere, referredToBy, editions, concernedBy);
    }

    TextHistory with(Elsewhere change) {
        return new TextHistory(ref, draft, revisions, finalised, declined, reopened, dropped,
                Appended.to(elsewhere, change), referredToBy, editions, concernedBy);
    }

    TextHistory with(EntityRef referring) {
        return referredToBy.contains(referring)
                ? this
                : new TextHistory(ref, draft, revisions, finalised, declined, reopened, dropped,
                        elsewhere, Appended.to(referredToBy, referring), editions, concernedBy);
    }

    TextHistory with(InEdition edition) {
        return new TextHistory(ref, draft, revisions, finalised, declined, reopened, dropped,
                elsewhere, referredToBy, Appended.to(editions, edition), concernedBy);
    }

    TextHistory withConcernedBy(List<Concern> concerns) {
        return new TextHistory(ref, draft, revisions, finalised, declined, reopened, dropped,
                elsewhere, referredToBy, editions, concerns);
    }

    boolean is(UUID id) {
        return ref.id().equals(id);
    }
}
