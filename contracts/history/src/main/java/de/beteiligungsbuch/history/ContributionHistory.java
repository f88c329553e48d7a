package de.beteiligungsbuch.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.participation.ContributionEvent;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionAnswered;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionReleased;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSplit;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSubmitted;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionWithdrawn;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionWithheld;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionsMerged;
import de.beteiligungsbuch.participation.ContributionEvent.PersonalDataErased;

/**
 * A contribution: what participation did with it, and what it did to the texts of the strategy. Its
 * own text is not here, only the digests: it can be erased, the state cannot.
 */
public record ContributionHistory(
        EntityRef ref,
        Participation participation,
        Strategy strategy)
        implements History {

    static ContributionHistory empty(EntityRef ref) {
        return new ContributionHistory(ref, Participation.EMPTY, new Strategy(List.of()));
    }

    static ContributionHistory apply(ContributionHistory before, Fact<?> fact) {
        return fact.event() instanceof ContributionEvent event
                ? new ContributionHistory(before.ref,
                        before.participation.with(before.ref, fact, event), before.strategy)
                : new ContributionHistory(before.ref, before.participation,
                        new Strategy(Uses.append(before.strategy.uses, before.ref, fact)));
    }

    /**
     * The part of the ledger of participation. It begins with {@code submitted} or with
     * {@code merged}.
     *
     * @param mergedInto what goes on in its place together with others
     * @param withheld   with {@code released} in turns
     */
    public record Participation(
            @Nullable Fact<ContributionSubmitted> submitted,
            @Nullable Fact<ContributionsMerged> merged,
            List<Fact<ContributionsMerged>> mergedInto,
            List<Fact<ContributionSplit>> split,
            List<Fact<ContributionWithheld>> withheld,
            List<Fact<ContributionReleased>> released,
            List<Fact<ContributionAnswered>> answered,
            List<Fact<ContributionWithdrawn>> withdrawn,
            List<Fact<PersonalDataErased>> erased) {

        static final Participation EMPTY = new Participation(null, null, List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of());

        Participation with(EntityRef ref, Fact<?> fact, ContributionEvent event) {
            return switch (event) {
                case ContributionSubmitted e -> new Participation(fact.as(e), merged, mergedInto,
                        split, withheld, released, answered, withdrawn, erased);
                case ContributionsMerged e when e.contribution().value().equals(ref.id()) ->
                    new Participation(submitted, fact.as(e), mergedInto, split, withheld, released,
                            answered, withdrawn, erased);
                case ContributionsMerged e -> new Participation(submitted, merged,
                        Appended.to(mergedInto, fact.as(e)), split, withheld, released, answered,
                        withdrawn, erased);
                case ContributionSplit e -> new Participation(submitted, merged, mergedInto,
                        Appended.to(split, fact.as(e)), withheld, released, answered, withdrawn,
                        erased);
                case ContributionWithheld e -> new Participation(submitted, merged, mergedInto,
                        split, Appended.to(withheld, fact.as(e)), released, answered, withdrawn,
                        erased);
                case ContributionReleased e -> new Participation(submitted, merged, mergedInto,
                        split, withheld, Appended.to(released, fact.as(e)), answered, withdrawn,
                        erased);
                case ContributionAnswered e -> new Participation(submitted, merged, mergedInto,
                        split, withheld, released, Appended.to(answered, fact.as(e)), withdrawn,
                        erased);
                case ContributionWithdrawn e -> new Participation(submitted, merged, mergedInto,
                        split, withheld, released, answered, Appended.to(withdrawn, fact.as(e)),
                        erased);
                case PersonalDataErased e -> new Participation(submitted, merged, mergedInto,
                        split, withheld, released, answered, withdrawn,
                        Appended.to(erased, fact.as(e)));
            };
        }

        /** Whether the last that was said of it is that it is not to be shown. */
        public boolean hidden() {
            long last = withheld.isEmpty() ? -1 : withheld.getLast().when().index();
            return !withheld.isEmpty()
                    && (released.isEmpty() || released.getLast().when().index() < last);
        }
    }

    /** The part of the strategy's ledger. */
    public record Strategy(List<Use> uses) {}
}
