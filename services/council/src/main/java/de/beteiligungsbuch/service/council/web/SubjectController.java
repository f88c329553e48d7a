package de.beteiligungsbuch.service.council.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.SubjectReason;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledgerservice.ServiceReason;
import de.beteiligungsbuch.ledgerservice.UnknownId;
import de.beteiligungsbuch.ledgerservice.command.Answer;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.ledgerservice.input.InputRefused;
import de.beteiligungsbuch.service.council.command.KnownSubjects;
import de.beteiligungsbuch.service.council.command.OnVorlage.ConfirmSubject;
import de.beteiligungsbuch.service.council.command.OnVorlage.DeclineSubject;
import de.beteiligungsbuch.service.council.matching.Sentence;
import de.beteiligungsbuch.service.council.reference.SuggestionList;
import de.beteiligungsbuch.service.council.web.SubjectRequests.ConfirmSubjectRequest;
import de.beteiligungsbuch.service.council.web.SubjectRequests.DeclineSubjectRequest;

/** What papers concern: suggested by rules, said by people. */
@RestController
@RequestMapping("/api/council/v1")
class SubjectController {

    private static final int USUAL = 50;

    private final SuggestionList suggestions;
    private final KnownSubjects known;
    private final Commands commands;

    SubjectController(SuggestionList suggestions, KnownSubjects known, Commands commands) {
        this.suggestions = suggestions;
        this.known = known;
        this.commands = commands;
    }

    /**
     * Suggestions that wait for a person's word.
     *
     * @param next where the list goes on, or null
     */
    record Page(long total, List<Item> items, @Nullable String next) {}

    /** One of them; see {@link SuggestionList.Line}. */
    record Item(
            VorlageId vorlageId,
            String drucksache,
            long papersOfThisNumber,
            String title,
            Subject subject,
            @Nullable Integer subjectNumber,
            @Nullable String subjectTitle,
            @Nullable String subjectDrucksache,
            List<Sentence> reasons) {

        private static Item of(SuggestionList.Line line) {
            return new Item(line.vorlage(), line.drucksache(), line.papersOfThisNumber(),
                    line.title(), line.subject(), line.subjectNumber(), line.subjectTitle(),
                    line.subjectDrucksache(), line.reasons().stream().map(Sentence::of).toList());
        }
    }

    @GetMapping("/suggestions")
    Page all(@RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int most = limit == null ? USUAL : Input.number("limit", limit, 1, SuggestionList.MOST);
        List<SuggestionList.Line> lines = suggestions.page(most, position(after));
        return new Page(suggestions.count(), lines.stream().map(Item::of).toList(),
                lines.size() < most ? null : lines.getLast().position());
    }

    private static SuggestionList.@Nullable Position position(@Nullable String after) {
        try {
            return after == null ? null : SuggestionList.Position.read(after);
        } catch (IllegalArgumentException e) {
            throw new InputRefused(ServiceReason.MALFORMED_VALUE, "after");
        }
    }

    @GetMapping("/vorlagen/{vorlageId}/suggestions")
    Page of(@PathVariable VorlageId vorlageId) {
        if (!known.has(new Subject.OfVorlage(vorlageId))) {
            throw new UnknownId("vorlageId", vorlageId);
        }
        List<Item> items = suggestions.of(vorlageId).stream().map(Item::of).toList();
        return new Page(items.size(), items, null);
    }

    /** Where no reasons are given, those of the suggestion are taken, if there is one. */
    @PostMapping("/vorlagen/{vorlageId}/subjects")
    ResponseEntity<Map<String, Object>> confirm(@PathVariable VorlageId vorlageId,
            @RequestBody ConfirmSubjectRequest body, CommandRequest request) {
        List<SubjectReason> given = body.reasons();
        Recorded recorded = commands.execute(request, vorlageId,
                () -> new ConfirmSubject(vorlageId, body.subject(),
                        given == null ? suggestions.reasons(vorlageId, body.subject()) : given,
                        request.occurredAt(body.occurredAt())));
        return Answer.changed(recorded, "vorlageId", vorlageId).response();
    }

    @PostMapping("/vorlagen/{vorlageId}/declined-subjects")
    ResponseEntity<Map<String, Object>> decline(@PathVariable VorlageId vorlageId,
            @RequestBody DeclineSubjectRequest body, CommandRequest request) {
        Recorded recorded = commands.execute(request, vorlageId,
                () -> new DeclineSubject(vorlageId, body.subject(), body.reason(),
                        request.occurredAt(body.occurredAt())));
        return Answer.changed(recorded, "vorlageId", vorlageId).response();
    }
}
