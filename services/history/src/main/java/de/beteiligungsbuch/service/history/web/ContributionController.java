package de.beteiligungsbuch.service.history.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.view.ContributionForm;
import de.beteiligungsbuch.history.view.ContributionItem;
import de.beteiligungsbuch.history.view.ContributionView;
import de.beteiligungsbuch.history.view.DisclosuresView;
import de.beteiligungsbuch.history.view.Fate;
import de.beteiligungsbuch.history.view.TraceView;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.service.history.query.ContributionSearch;
import de.beteiligungsbuch.service.history.query.Sight;

/** Contributions, and what became of them. */
@RestController
@RequestMapping("/api/history/v1/contributions")
class ContributionController {

    private final Answers answers;

    ContributionController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        ContributionSearch search = new ContributionSearch(Parameters.uuid(request, "process"),
                Parameters.uuid(request, "phase"), Parameters.uuid(request, "format"),
                request.getParameter("dezernat"), Parameters.uuid(request, "zielbild"),
                Parameters.oneOf(request, "form", ContributionForm.class),
                Parameters.oneOf(request, "fate", Fate.class));
        UUID after = Parameters.uuid(request, "after");
        int limit = Parameters.limit(request);
        return answers.get(request, sight -> {
            List<ContributionItem> found = search.find(sight, after, limit + 1);
            boolean more = found.size() > limit;
            List<ContributionItem> items = more ? found.subList(0, limit) : found;
            return new Answers.Page(items, more ? items.getLast().id().toString() : null);
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(HttpServletRequest request, @PathVariable String id) {
        ContributionId wanted = new ContributionId(Parameters.uuid("id", id));
        return answers.get(request, sight -> sight.contribution(wanted)
                .flatMap(seen -> ContributionView.of(seen, now(sight, wanted, seen), sight,
                        sight::disclosures))
                .orElseThrow(() -> Problem.notFound("contribution", id)));
    }

    /** With which the reader of a page computes that what he sees is what the entry holds. */
    @GetMapping("/{id}/disclosures")
    ResponseEntity<byte[]> disclosures(HttpServletRequest request, @PathVariable String id) {
        ContributionId wanted = new ContributionId(Parameters.uuid("id", id));
        return answers.get(request, sight -> sight.contribution(wanted)
                .flatMap(seen -> DisclosuresView.of(seen, now(sight, wanted, seen),
                        sight::disclosures))
                .orElseThrow(() -> Problem.notFound("contribution", id)));
    }

    private static ContributionHistory now(Sight sight, ContributionId id,
            ContributionHistory seen) {
        Optional<ContributionHistory> now = sight.now().contribution(id);
        return now.orElse(seen);
    }

    @GetMapping("/{id}/trace")
    ResponseEntity<byte[]> trace(HttpServletRequest request, @PathVariable String id) {
        ContributionId wanted = new ContributionId(Parameters.uuid("id", id));
        return answers.get(request, sight -> sight.contribution(wanted)
                .flatMap(seen -> TraceView.of(seen, sight, sight.now(), sight::disclosures))
                .orElseThrow(() -> Problem.notFound("contribution", id)));
    }
}
