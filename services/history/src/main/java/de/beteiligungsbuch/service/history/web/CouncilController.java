package de.beteiligungsbuch.service.history.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.history.view.ResolutionView;
import de.beteiligungsbuch.history.view.Timeline;
import de.beteiligungsbuch.history.view.VorlageView;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.service.history.query.CouncilSearch;
import de.beteiligungsbuch.service.history.query.Sight;

/** Vorlagen and resolutions. One number may be that of several papers. */
@RestController
@RequestMapping("/api/history/v1")
class CouncilController {

    private final Answers answers;

    CouncilController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/vorlagen")
    ResponseEntity<byte[]> vorlagen(HttpServletRequest request) {
        return page(request, CouncilSearch::vorlagen,
                (sight, id) -> sight.vorlage(new VorlageId(id))
                        .filter(vorlage -> !strategic(request)
                                || Timeline.concernsStrategy(vorlage))
                        .flatMap(vorlage -> VorlageView.of(vorlage, sight)));
    }

    @GetMapping("/vorlagen/{id}")
    ResponseEntity<byte[]> vorlage(HttpServletRequest request, @PathVariable String id) {
        VorlageId wanted = new VorlageId(Parameters.uuid("id", id));
        return answers.get(request, sight -> sight.vorlage(wanted)
                .flatMap(vorlage -> VorlageView.of(vorlage, sight))
                .orElseThrow(() -> Problem.notFound("vorlage", id)));
    }

    @GetMapping("/resolutions")
    ResponseEntity<byte[]> resolutions(HttpServletRequest request) {
        return page(request, CouncilSearch::resolutions,
                (sight, id) -> sight.resolution(new ResolutionId(id))
                        .filter(resolution -> !strategic(request)
                                || Timeline.concernsStrategy(resolution, sight))
                        .flatMap(resolution -> ResolutionView.of(resolution, sight)));
    }

    /** Finds the ids that are next. */
    private interface Finding {
        List<UUID> find(CouncilSearch search, Sight sight, @Nullable UUID after, int most);
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, Finding finding,
            BiFunction<Sight, UUID, Optional<?>> view) {
        CouncilSearch search = new CouncilSearch(request.getParameter("drucksache"),
                strategic(request), Parameters.flag(request, "newest"));
        UUID after = Parameters.uuid(request, "after");
        int limit = Parameters.limit(request);
        return answers.get(request, sight -> {
            List<UUID> found = finding.find(search, sight, after, limit + 1);
            List<UUID> shown = found.subList(0, Math.min(limit, found.size()));
            return new Answers.Page(
                    shown.stream().flatMap(id -> view.apply(sight, id).stream()).toList(),
                    found.size() > limit ? shown.getLast().toString() : null);
        });
    }

    private static boolean strategic(HttpServletRequest request) {
        return Parameters.flag(request, "strategic");
    }

    @GetMapping("/resolutions/{id}")
    ResponseEntity<byte[]> resolution(HttpServletRequest request, @PathVariable String id) {
        ResolutionId wanted = new ResolutionId(Parameters.uuid("id", id));
        return answers.get(request, sight -> sight.resolution(wanted)
                .flatMap(resolution -> ResolutionView.of(resolution, sight))
                .orElseThrow(() -> Problem.notFound("resolution", id)));
    }
}
