package de.beteiligungsbuch.service.history.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.History;
import de.beteiligungsbuch.history.ProcessHistory;
import de.beteiligungsbuch.history.ResolutionHistory;
import de.beteiligungsbuch.history.view.Completeness;
import de.beteiligungsbuch.history.view.Fate;
import de.beteiligungsbuch.history.view.ProcessView;
import de.beteiligungsbuch.history.view.Timeline;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.service.history.query.Catalogue;
import de.beteiligungsbuch.service.history.query.CompletenessQuery;
import de.beteiligungsbuch.service.history.query.CouncilSearch;
import de.beteiligungsbuch.service.history.query.Digests;
import de.beteiligungsbuch.service.history.query.Sight;

/** Processes, what happened in them, and how complete the record is. */
@RestController
@RequestMapping("/api/history/v1")
class ProcessController {

    private static final List<EntityKind> TOLD = List.of(EntityKind.FORMAT, EntityKind.AUSGANGSBILD,
            EntityKind.SPANNUNGSFELD, EntityKind.ZIELBILD, EntityKind.MASSNAHME,
            EntityKind.STRATEGY);

    private final Answers answers;

    ProcessController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/processes")
    ResponseEntity<byte[]> processes(HttpServletRequest request) {
        return answers.get(request, sight -> Answers.Page.of(new Catalogue(sight).processes()
                .stream().flatMap(process -> view(sight, process).stream()).toList()));
    }

    @GetMapping("/processes/{id}")
    ResponseEntity<byte[]> process(HttpServletRequest request, @PathVariable String id) {
        UUID wanted = Parameters.uuid("id", id);
        return answers.get(request, sight -> new Catalogue(sight).process(wanted)
                .flatMap(process -> view(sight, process))
                .orElseThrow(() -> Problem.notFound("process", id)));
    }

    private static Optional<ProcessView> view(Sight sight, ProcessHistory process) {
        return Optional.ofNullable(process.opened()).map(opened -> ProcessView.of(process, opened,
                new Catalogue(sight).formats(process.ref().id())));
    }

    @GetMapping("/processes/{id}/timeline")
    ResponseEntity<byte[]> timeline(HttpServletRequest request, @PathVariable String id) {
        UUID wanted = Parameters.uuid("id", id);
        return answers.get(request, sight -> {
            ProcessHistory process = new Catalogue(sight).process(wanted)
                    .orElseThrow(() -> Problem.notFound("process", id));
            return Answers.Page.of(Timeline.of(told(sight, process), sight));
        });
    }

    private static List<History> told(Sight sight, ProcessHistory process) {
        Catalogue catalogue = new Catalogue(sight);
        List<History> told = new ArrayList<>(List.of(process));
        catalogue.everything(process.ref().id(), TOLD).values().forEach(told::addAll);
        List<ResolutionHistory> resolutions = sight.all(EntityKind.RESOLUTION,
                CouncilSearch.STRATEGIC.resolutions(sight, null, Integer.MAX_VALUE),
                ResolutionHistory.class).stream()
                .filter(resolution -> Timeline.concernsStrategy(resolution, sight)).toList();
        told.addAll(resolutions);
        resolutions.stream().flatMap(Timeline::vorlageOf).map(EntityRef::id).distinct()
                .forEach(id -> sight.find(new EntityRef(EntityKind.VORLAGE, id))
                        .ifPresent(told::add));
        return told;
    }

    /** A report and how many entries it rests on. */
    record Complete(
            ProcessId process,
            Map<LedgerName, Long> positions,
            List<Completeness.PhaseLines> phases,
            Total total) {}

    /** Numbers of all phases. */
    record Total(
            Completeness.Recorded recorded,
            Map<Fate, Long> fates,
            long missingTexts) {}

    @GetMapping("/completeness")
    ResponseEntity<byte[]> completeness(HttpServletRequest request) {
        UUID wanted = Parameters.uuid(request, "process");
        return answers.get(request, sight -> {
            ProcessHistory process = new Catalogue(sight).process(wanted)
                    .orElseThrow(() -> Problem.notFound("process", String.valueOf(wanted)));
            CompletenessQuery query = new CompletenessQuery(sight);
            Completeness.Report report = query.report(process);
            return new Complete(report.process(), new Digests(sight).positions(), report.phases(),
                    new Total(report.total().recorded(), report.total().fates(),
                            query.missingTexts(process)));
        });
    }
}
