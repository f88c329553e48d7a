package de.beteiligungsbuch.service.council.console;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.Tally;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.service.council.feed.question.OpenQuestions;

/** Outcomes that no rule can tell, of all feeds: what a person decides is an event. */
@ConsolePage
@RequestMapping(QuestionPages.PATH)
class QuestionPages {

    static final String PATH = Console.PATH + "/questions";

    private static final int REASON = 10_000;
    private static final List<Outcome> DECISIONS = Arrays.stream(Outcome.values())
            .filter(outcome -> outcome != Outcome.UNKNOWN && outcome != Outcome.MULTI_VOTE
                    && outcome != Outcome.TALLY_ONLY)
            .toList();

    private final OpenQuestions questions;

    QuestionPages(OpenQuestions questions) {
        this.questions = questions;
    }

    /** What a person enters; the words that he read are in a hidden field. */
    record DecisionForm(
            @Nullable String raw,
            @Nullable Outcome outcome,
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstained,
            @Nullable Boolean unanimous,
            @Nullable String reason) {

        @Nullable
        Tally tally() {
            boolean counted = yes != null || no != null || abstained != null
                    || Boolean.TRUE.equals(unanimous);
            return counted
                    ? new Tally(yes, no, abstained, Boolean.TRUE.equals(unanimous))
                    : null;
        }
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("questions", questions.all());
        model.addAttribute("total", questions.count());
        model.addAttribute("outcomes", DECISIONS);
        return "console/questions";
    }

    @PostMapping("/{feed}/{resolution}")
    String decide(@PathVariable FeedId feed, @PathVariable ResolutionId resolution,
            @ModelAttribute("form") DecisionForm form, CommandRequest request,
            RedirectAttributes next) {
        Outcome outcome = Input.required("outcome", form.outcome());
        questions.decide(feed, resolution, lines(form.raw()), outcome, form.tally(),
                Input.paragraph("reason", String.valueOf(lines(form.reason())), REASON), request);
        next.addFlashAttribute("decided", outcome);
        return "redirect:" + PATH;
    }

    /** Forms send a line's end as two characters (HTML, form submission). */
    private static @Nullable String lines(@Nullable String text) {
        return text == null ? null : text.replace("\r\n", "\n");
    }
}
