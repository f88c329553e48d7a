package de.beteiligungsbuch.service.history.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.Texts;
import de.beteiligungsbuch.history.view.DiffView;
import de.beteiligungsbuch.history.view.TextItem;
import de.beteiligungsbuch.history.view.TextView;
import de.beteiligungsbuch.history.view.VersionView;
import de.beteiligungsbuch.service.history.query.Catalogue;
import de.beteiligungsbuch.service.history.query.Sight;

/** Ausgangsbilder, Zielbilder and Massnahmen, their versions and what made them. */
@RestController
@RequestMapping("/api/history/v1/{kind:ausgangsbilder|zielbilder|massnahmen}")
class TextController {

    private final Answers answers;

    TextController(Answers answers) {
        this.answers = answers;
    }

    private static EntityKind kind(String path) {
        return switch (path) {
            case "ausgangsbilder" -> EntityKind.AUSGANGSBILD;
            case "massnahmen" -> EntityKind.MASSNAHME;
            default -> EntityKind.ZIELBILD;
        };
    }

    @GetMapping
    ResponseEntity<byte[]> all(HttpServletRequest request, @PathVariable String kind) {
        UUID process = Parameters.uuid(request, "process");
        return answers.get(request,
                sight -> Answers.Page.of(new Catalogue(sight).process(process).stream()
                        .flatMap(known -> sight.all(kind(kind),
                                new Catalogue(sight).ids(kind(kind), known.ref().id()),
                                TextHistory.class).stream())
                        .filter(text -> Texts.version(text) > 0).map(TextItem::of)
                        .sorted(Comparator.comparing(TextItem::number,
                                Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList()));
    }

    @GetMapping("/{number}")
    ResponseEntity<byte[]> one(HttpServletRequest request, @PathVariable String kind,
            @PathVariable String number) {
        return answers.get(request,
                sight -> TextView.of(text(request, sight, kind, number), sight));
    }

    @GetMapping("/{number}/versions")
    ResponseEntity<byte[]> versions(HttpServletRequest request, @PathVariable String kind,
            @PathVariable String number) {
        return answers.get(request, sight -> Answers.Page
                .of(VersionView.all(text(request, sight, kind, number))));
    }

    @GetMapping("/{number}/versions/{version}")
    ResponseEntity<byte[]> version(HttpServletRequest request, @PathVariable String kind,
            @PathVariable String number, @PathVariable String version) {
        long wanted = Parameters.number("version", version, 1, Integer.MAX_VALUE);
        return answers.get(request,
                sight -> VersionView.all(text(request, sight, kind, number)).stream()
                        .filter(made -> made.version() == wanted).findFirst()
                        .orElseThrow(() -> Problem.notFound("version", version)));
    }

    @GetMapping("/{number}/diff")
    ResponseEntity<byte[]> diff(HttpServletRequest request, @PathVariable String kind,
            @PathVariable String number) {
        return answers.get(request, sight -> {
            TextHistory text = text(request, sight, kind, number);
            List<Integer> known = VersionView.all(text).stream().map(VersionView::version)
                    .toList();
            int to = version(request, "to", known, known.getLast());
            int before = known.stream().filter(version -> version < to)
                    .reduce((first, second) -> second).orElse(to);
            return DiffView.of(text, version(request, "from", known, before), to, sight);
        });
    }

    private static int version(HttpServletRequest request, String name, List<Integer> known,
            int usual) {
        int version = (int) Parameters.number(request, name, usual, 1, Integer.MAX_VALUE);
        if (!known.contains(version)) {
            throw Problem.badParameter(name, name + " is one of the versions " + known + ", not "
                    + version);
        }
        return version;
    }

    /** By number within the process that is asked for, or by id. */
    private static TextHistory text(HttpServletRequest request, Sight sight, String kind,
            String number) {
        UUID process = Parameters.uuid(request, "process");
        UUID id = number.length() == 36
                ? Parameters.uuid("number", number)
                : byNumber(sight, kind(kind), process,
                        (int) Parameters.number("number", number, 0, Integer.MAX_VALUE));
        return Optional.ofNullable(id)
                .flatMap(known -> sight.text(new EntityRef(kind(kind), known)))
                .filter(text -> Texts.version(text) > 0)
                .orElseThrow(() -> Problem.notFound("number", number));
    }

    private static @Nullable UUID byNumber(Sight sight, EntityKind kind, @Nullable UUID process,
            int number) {
        Catalogue catalogue = new Catalogue(sight);
        return catalogue.process(process).stream()
                .flatMap(known -> catalogue.byNumber(kind, known.ref().id(), number).stream())
                .filter(Objects::nonNull).findFirst().orElse(null);
    }
}
