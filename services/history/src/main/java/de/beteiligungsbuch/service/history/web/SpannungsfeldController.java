package de.beteiligungsbuch.service.history.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.SpannungsfeldHistory;
import de.beteiligungsbuch.history.view.SpannungsfeldView;
import de.beteiligungsbuch.service.history.query.Catalogue;
import de.beteiligungsbuch.service.history.query.Sight;

/** Spannungsfelder. */
@RestController
@RequestMapping("/api/history/v1/spannungsfelder")
class SpannungsfeldController {

    private final Answers answers;

    SpannungsfeldController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        UUID process = Parameters.uuid(request, "process");
        return answers.get(request, sight -> Answers.Page.of(views(sight,
                new Catalogue(sight).process(process).map(known -> known.ref().id())).toList()));
    }

    @GetMapping("/{number}")
    ResponseEntity<byte[]> one(HttpServletRequest request, @PathVariable String number) {
        UUID process = Parameters.uuid(request, "process");
        long wanted = Parameters.number("number", number, 0, Integer.MAX_VALUE);
        return answers.get(request, sight -> views(sight,
                new Catalogue(sight).process(process).map(known -> known.ref().id()))
                .filter(view -> view.number() == wanted).findFirst()
                .orElseThrow(() -> Problem.notFound("number", number)));
    }

    private static Stream<SpannungsfeldView> views(Sight sight, Optional<UUID> process) {
        List<UUID> ids = process
                .map(id -> new Catalogue(sight).ids(EntityKind.SPANNUNGSFELD, id))
                .orElse(List.of());
        return sight.all(EntityKind.SPANNUNGSFELD, ids, SpannungsfeldHistory.class).stream()
                .flatMap(feld -> SpannungsfeldView.of(feld).stream())
                .sorted(Comparator.comparingInt(SpannungsfeldView::number));
    }
}
