package de.beteiligungsbuch.history.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.Library;
import de.beteiligungsbuch.ledger.id.ContributionId;

/**
 * What became of a contribution, from its submission to the adopted edition, or where and why it
 * ended. It says no more than what is recorded.
 */
public record TraceView(
        ContributionView contribution,
        Fate fate,
        End end,
        List<Considered> considered,
        List<Continued> continuedAs) {

    /** How far it got; the farthest. */
    public enum End {
        /** A text that it changed stands in an adopted edition. */
        ADOPTED,
        /** … in an edition that was laid before the council. */
        SUBMITTED,
        /** … in an edition that the council did not adopt. */
        RETURNED,
        /** … in an edition. */
        COMPILED,
        /** It changed a text that is in no edition yet. */
        CHANGED_TEXT,
        /** See {@link Fate#WITHHELD}. */
        WITHHELD,
        /** See {@link Fate#WITHDRAWN}. */
        WITHDRAWN,
        /** See {@link Fate#CONTINUED}. */
        CONTINUED,
        /** See {@link Fate#DECLINED}. */
        DECLINED,
        /** See {@link Fate#CONSIDERED}. */
        CONSIDERED,
        /** See {@link Fate#ANSWERED}. */
        ANSWERED,
        /** Nothing is recorded of what became of it. */
        NOT_YET_CONSIDERED
    }

    /** It goes on as another. */
    public record Continued(Relation relation, TraceView trace) {}

    /** How it goes on. */
    public enum Relation {
        /** Together with others. */
        MERGED_INTO,
        /** As one of several. */
        SPLIT_INTO
    }

    /**
     * That of a contribution; empty where its beginning does not count under the cut.
     *
     * @param now under no cut: what was erased since is not shown
     */
    public static Optional<TraceView> of(ContributionHistory seen, Library library, Library now,
            DisclosedText.Disclosing disclosing) {
        return new Tracing(library, now, disclosing).trace(seen);
    }

    private record Tracing(
            Library library,
            Library now,
            DisclosedText.Disclosing disclosing,
            Set<UUID> seen) {

        Tracing(Library library, Library now, DisclosedText.Disclosing disclosing) {
            this(library, now, disclosing, new HashSet<>());
        }

        Optional<TraceView> trace(ContributionHistory contribution) {
            seen.add(contribution.ref().id());
            ContributionHistory today = now
                    .contribution(new ContributionId(contribution.ref().id()))
                    .orElse(contribution);
            List<Considered> considered = contribution.strategy().uses().stream()
                    .map(use -> Considered.of(use, library)).toList();
            Fate fate = Fate.of(contribution);
            return ContributionView.of(contribution, today, library, disclosing)
                    .map(view -> new TraceView(view, fate, end(fate, considered), considered,
                            continued(contribution)));
        }

        private List<Continued> continued(ContributionHistory contribution) {
            List<Continued> continued = new ArrayList<>();
            follow(ContributionView.splitInto(contribution), Relation.SPLIT_INTO, continued);
            follow(ContributionView.mergedInto(contribution), Relation.MERGED_INTO, continued);
            return continued;
        }

        /** Whatever an impostor writes: no contribution goes on as itself, so this ends. */
        private void follow(Stream<ContributionId> ids, Relation relation,
                List<Continued> continued) {
            ids.filter(id -> !seen.contains(id.value()))
                    .flatMap(id -> library.contribution(id).stream())
                    .flatMap(next -> trace(next).stream())
                    .forEach(trace -> continued.add(new Continued(relation, trace)));
        }
    }

    private static End end(Fate fate, List<Considered> considered) {
        return switch (fate) {
            case CHANGED_TEXT -> considered.stream().filter(Considered::changedWords)
                    .flatMap(use -> use.editions().stream())
                    .map(edition -> switch (edition.status()) {
                        case ADOPTED -> End.ADOPTED;
                        case SUBMITTED -> End.SUBMITTED;
                        case RETURNED -> End.RETURNED;
                        case COMPILED -> End.COMPILED;
                    }).min(End::compareTo).orElse(End.CHANGED_TEXT);
            case WITHHELD -> End.WITHHELD;
            case WITHDRAWN -> End.WITHDRAWN;
            case CONTINUED -> End.CONTINUED;
            case DECLINED -> End.DECLINED;
            case CONSIDERED -> End.CONSIDERED;
            case ANSWERED -> End.ANSWERED;
            case NONE -> End.NOT_YET_CONSIDERED;
        };
    }
}
