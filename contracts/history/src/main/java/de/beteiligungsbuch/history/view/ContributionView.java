package de.beteiligungsbuch.history.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.Library;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.participation.ContributionEvent.AnswerOutcome;

/**
 * A contribution with all that participation did with it.
 *
 * @param originals that go on as this one
 */
public record ContributionView(
        @JsonUnwrapped ContributionItem item,
        @Nullable ContributionId partOf,
        List<ContributionId> originals,
        List<ContributionId> splitInto,
        List<ContributionId> mergedInto,
        List<Answer> answers,
        List<Step> steps) {

    /** What the contributor was told; the last one holds. */
    public record Answer(AnswerOutcome outcome, String reason, @JsonUnwrapped Told told) {}

    /** That of a contribution; empty where its beginning does not count under the cut. */
    public static Optional<ContributionView> of(ContributionHistory seen, ContributionHistory now,
            Library library, DisclosedText.Disclosing disclosing) {
        ContributionHistory.Participation part = seen.participation();
        return ContributionItem.of(seen, now, library, disclosing)
                .map(item -> new ContributionView(item,
                        part.submitted() == null ? null : part.submitted().event().partOf(),
                        part.merged() == null ? List.of() : part.merged().event().originals(),
                        splitInto(seen).toList(), mergedInto(seen).toList(),
                        part.answered().stream()
                                .map(fact -> new Answer(fact.event().outcome(),
                                        fact.event().reason(), Told.of(fact)))
                                .toList(),
                        Step.all(seen)));
    }

    static Stream<ContributionId> splitInto(ContributionHistory contribution) {
        return contribution.participation().split().stream()
                .flatMap(fact -> fact.event().parts().stream());
    }

    static Stream<ContributionId> mergedInto(ContributionHistory contribution) {
        return contribution.participation().mergedInto().stream()
                .map(fact -> fact.event().contribution());
    }
}
