package de.beteiligungsbuch.service.council.console;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledgerservice.ServiceReason;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.ledgerservice.input.InputRefused;
import de.beteiligungsbuch.service.council.command.OnVorlage.ConfirmSubject;
import de.beteiligungsbuch.service.council.command.OnVorlage.DeclineSubject;
import de.beteiligungsbuch.service.council.matching.Sentence;
import de.beteiligungsbuch.service.council.reference.SubjectKey;
import de.beteiligungsbuch.service.council.reference.SuggestionList;

/** What papers may concern, as the rules suggest it: a person says whether they do. */
@ConsolePage
@RequestMapping(MatchingPages.PATH)
class MatchingPages {

    static final String PATH = Console.PATH + "/matching";

    private static final int ON_A_PAGE = 50;
    private static final int REASON = 10_000;

    private final SuggestionList suggestions;
    private final Commands commands;

    MatchingPages(SuggestionList suggestions, Commands commands) {
        this.suggestions = suggestions;
        this.commands = commands;
    }

    /**
     * A suggestion.
     *
     * @param key of its subject, for the forms
     */
    record Row(SuggestionList.Line line, String key, List<Sentence> reasons) {

        /** What kind of thing it may concern. */
        public String kind() {
            return switch (line.subject()) {
                case Subject.OfZielbild zielbild -> "ZIELBILD";
                case Subject.OfMassnahme massnahme -> "MASSNAHME";
                case Subject.OfEdition edition -> "EDITION";
                case Subject.OfVorlage vorlage -> "VORLAGE";
            };
        }
    }

    @GetMapping
    String all(@RequestParam(required = false) @Nullable String after, Model model) {
        List<SuggestionList.Line> lines = suggestions.page(ON_A_PAGE, position(after));
        model.addAttribute("rows", lines.stream().map(line -> new Row(line,
                SubjectKey.of(line.subject()), line.reasons().stream().map(Sentence::of).toList()))
                .toList());
        model.addAttribute("total", suggestions.count());
        model.addAttribute("after", after);
        model.addAttribute("next",
                lines.size() < ON_A_PAGE ? null : lines.getLast().position());
        return "console/matching";
    }

    private static SuggestionList.@Nullable Position position(@Nullable String after) {
        try {
            return after == null ? null : SuggestionList.Position.read(after);
        } catch (IllegalArgumentException e) {
            throw new InputRefused(ServiceReason.MALFORMED_VALUE, "after");
        }
    }

    @PostMapping("/{vorlage}/confirmation")
    String confirm(@PathVariable VorlageId vorlage, @RequestParam("subject") String key,
            CommandRequest request, RedirectAttributes next) {
        Subject subject = subject(key);
        commands.execute(request, vorlage, () -> new ConfirmSubject(vorlage, subject,
                suggestions.reasons(vorlage, subject), request.now()));
        next.addFlashAttribute("said", "confirmed");
        return "redirect:" + PATH;
    }

    @PostMapping("/{vorlage}/refusal")
    String decline(@PathVariable VorlageId vorlage, @RequestParam("subject") String key,
            @RequestParam String reason, CommandRequest request, RedirectAttributes next) {
        Subject subject = subject(key);
        String why = Input.paragraph("reason", reason.replace("\r\n", "\n"), REASON);
        commands.execute(request, vorlage,
                () -> new DeclineSubject(vorlage, subject, why, request.now()));
        next.addFlashAttribute("said", "declined");
        return "redirect:" + PATH;
    }

    private static Subject subject(String key) {
        try {
            return SubjectKey.read(key);
        } catch (IllegalArgumentException e) {
            throw new InputRefused(ServiceReason.MALFORMED_VALUE, "subject");
        }
    }
}
