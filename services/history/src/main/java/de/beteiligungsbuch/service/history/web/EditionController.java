package de.beteiligungsbuch.service.history.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.StrategyHistory;
import de.beteiligungsbuch.history.view.EditionView;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.service.history.query.Catalogue;

/** Editions of the Stadtstrategie. */
@RestController
@RequestMapping("/api/history/v1/editions")
class EditionController {

    private final Answers answers;

    EditionController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        UUID process = Parameters.uuid(request, "process");
        return answers.get(request,
                sight -> Answers.Page.of(sight
                        .all(EntityKind.STRATEGY,
                                new Catalogue(sight).ids(EntityKind.STRATEGY, process),
                                StrategyHistory.class)
                        .stream().flatMap(strategy -> EditionView.all(strategy, sight).stream())
                        .toList()));
    }

    @GetMapping("/{strategy}/{edition}")
    ResponseEntity<byte[]> one(HttpServletRequest request, @PathVariable String strategy,
            @PathVariable String edition) {
        StrategyId id = new StrategyId(Parameters.uuid("strategy", strategy));
        long number = Parameters.number("edition", edition, 1, Integer.MAX_VALUE);
        return answers.get(request, sight -> sight.strategy(id).stream()
                .flatMap(known -> EditionView.all(known, sight).stream())
                .filter(view -> view.edition() == number).findFirst()
                .orElseThrow(() -> Problem.notFound("edition", edition)));
    }
}
