package de.beteiligungsbuch.service.history.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.ResolutionHistory;
import de.beteiligungsbuch.history.VorlageHistory;
import de.beteiligungsbuch.history.view.ResolutionView;
import de.beteiligungsbuch.history.view.VorlageView;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.service.history.query.Catalogue;
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
        String drucksache = request.getParameter("drucksache");
        return answers.get(request,
                sight -> Answers.Page.of(sight
                        .all(EntityKind.VORLAGE, ids(sight, drucksache), VorlageHistory.class)
                        .stream().flatMap(vorlage -> VorlageView.of(vorlage, sight).stream())
                        .toList()));
    }

    private static List<UUID> ids(Sight sight, @Nullable String drucksache) {
        Catalogue catalogue = new Catalogue(sight);
        return drucksache == null
                ? catalogue.ids(EntityKind.VORLAGE, null)
                : catalogue.vorlagen(drucksache);
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
        String drucksache = request.getParameter("drucksache");
        return answers.get(request, sight -> {
            Catalogue catalogue = new Catalogue(sight);
            List<UUID> ids = drucksache == null
                    ? catalogue.ids(EntityKind.RESOLUTION, null)
                    : catalogue.vorlagen(drucksache).stream()
                            .flatMap(vorlage -> catalogue.resolutions(vorlage).stream()).toList();
            return Answers.Page.of(sight
                    .all(EntityKind.RESOLUTION, ids, ResolutionHistory.class).stream()
                    .flatMap(resolution -> ResolutionView.of(resolution, sight).stream())
                    .toList());
        });
    }

    @GetMapping("/resolutions/{id}")
    ResponseEntity<byte[]> resolution(HttpServletRequest request, @PathVariable String id) {
        ResolutionId wanted = new ResolutionId(Parameters.uuid("id", id));
        return answers.get(request, sight -> sight.resolution(wanted)
                .flatMap(resolution -> ResolutionView.of(resolution, sight))
                .orElseThrow(() -> Problem.notFound("resolution", id)));
    }
}
