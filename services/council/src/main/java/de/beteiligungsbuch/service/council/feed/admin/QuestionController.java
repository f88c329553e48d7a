package de.beteiligungsbuch.service.council.feed.admin;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.Tally;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledgerservice.command.Answer;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.service.council.feed.question.OpenQuestions;
import de.beteiligungsbuch.service.council.feed.question.Question;

/** Outcomes that no rule can tell. */
@RestController
@RequestMapping(FeedController.PATH + "/{feedId}/questions")
class QuestionController {

    private static final int REASON = 10_000;

    private final OpenQuestions questions;

    QuestionController(OpenQuestions questions) {
        this.questions = questions;
    }

    /** Votes as somebody counted them; what is left out is not known. */
    record VotesBody(
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstained,
            @Nullable Boolean unanimous) {

        Tally tally() {
            return new Tally(yes, no, abstained, Boolean.TRUE.equals(unanimous));
        }
    }

    /** What a person decides; {@code raw} are the words that he read, and may be left out. */
    record DecisionRequest(
            @Nullable String raw,
            Outcome outcome,
            @Nullable VotesBody tally,
            String reason) {

        DecisionRequest {
            outcome = Input.required("outcome", outcome);
            reason = Input.paragraph("reason", reason, REASON);
        }
    }

    @GetMapping
    List<Question> all(@PathVariable FeedId feedId) {
        return questions.of(feedId);
    }

    @PostMapping("/{resolution}/decision")
    ResponseEntity<Map<String, Object>> decide(@PathVariable FeedId feedId,
            @PathVariable ResolutionId resolution, @RequestBody DecisionRequest body,
            CommandRequest request) {
        Recorded recorded = questions.decide(feedId, resolution, body.raw(), body.outcome(),
                body.tally() == null ? null : body.tally().tally(), body.reason(), request);
        return Answer.changed(recorded, "resolutionId", resolution).response();
    }
}
