package de.beteiligungsbuch.history.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.participation.ContributionEvent;

/**
 * What participation did with a contribution.
 *
 * @param reason  by its name for WITHHELD, in plain words for ANSWERED
 * @param rules   the edition of the published rules, for WITHHELD
 * @param outcome for ANSWERED
 * @param others  the parts for SPLIT, the one it goes on as for MERGED
 * @param ground  for ERASED
 * @param fields  which texts, for ERASED
 */
public record Step(
        Kind step,
        @Nullable String reason,
        @Nullable String rules,
        ContributionEvent.@Nullable AnswerOutcome outcome,
        List<UUID> others,
        ContributionEvent.@Nullable LegalGround ground,
        List<String> fields,
        @JsonUnwrapped Told told) {

    /** What was done. */
    public enum Kind {
        /** It came in. */
        SUBMITTED,
        /** It is not shown. */
        WITHHELD,
        /** It is shown again. */
        RELEASED,
        /** It goes on as several. */
        SPLIT,
        /** It goes on together with others. */
        MERGED,
        /** Whoever gave it was told what became of it. */
        ANSWERED,
        /** Whoever gave it took it back. */
        WITHDRAWN,
        /** Texts were erased. */
        ERASED
    }

    /** All steps in the order of the ledger. */
    static List<Step> all(ContributionHistory contribution) {
        ContributionHistory.Participation part = contribution.participation();
        List<Step> steps = new ArrayList<>();
        Stream.of(part.submitted(), part.merged()).filter(Objects::nonNull)
                .forEach(fact -> steps.add(plain(Kind.SUBMITTED, fact)));
        part.withheld().forEach(fact -> steps.add(new Step(Kind.WITHHELD,
                fact.event().reason().name(), fact.event().rules(), null, List.of(), null,
                List.of(), Told.of(fact))));
        part.released().forEach(fact -> steps.add(plain(Kind.RELEASED, fact)));
        part.split().forEach(fact -> steps.add(others(Kind.SPLIT, fact.event().parts(), fact)));
        part.mergedInto().forEach(fact -> steps
                .add(others(Kind.MERGED, List.of(fact.event().contribution()), fact)));
        part.answered().forEach(fact -> steps.add(new Step(Kind.ANSWERED, fact.event().reason(),
                null, fact.event().outcome(), List.of(), null, List.of(), Told.of(fact))));
        part.withdrawn().forEach(fact -> steps.add(plain(Kind.WITHDRAWN, fact)));
        part.erased().forEach(fact -> steps.add(new Step(Kind.ERASED, null, null, null, List.of(),
                fact.event().ground(), fact.event().fields().stream()
                        .map(ContributionEvent.ErasedField::field).toList(),
                Told.of(fact))));
        steps.sort(Comparator.comparingLong(step -> step.told().entry().index()));
        return steps;
    }

    private static Step plain(Kind kind, Fact<?> fact) {
        return new Step(kind, null, null, null, List.of(), null, List.of(), Told.of(fact));
    }

    private static Step others(Kind kind, List<ContributionId> others, Fact<?> fact) {
        return new Step(kind, null, null, null, others.stream().map(ContributionId::value).toList(),
                null, List.of(), Told.of(fact));
    }
}
