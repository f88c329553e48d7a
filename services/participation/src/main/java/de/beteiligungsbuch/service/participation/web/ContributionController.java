package de.beteiligungsbuch.service.participation.web;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledgerservice.AggregateStates;
import de.beteiligungsbuch.ledgerservice.UnknownId;
import de.beteiligungsbuch.ledgerservice.command.Answer;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSplit;
import de.beteiligungsbuch.service.participation.command.ContributionState;
import de.beteiligungsbuch.service.participation.command.CurrentDisclosures;
import de.beteiligungsbuch.service.participation.command.OnContribution.AnswerContribution;
import de.beteiligungsbuch.service.participation.command.OnContribution.ErasePersonalData;
import de.beteiligungsbuch.service.participation.command.OnContribution.Part;
import de.beteiligungsbuch.service.participation.command.OnContribution.ReleaseContribution;
import de.beteiligungsbuch.service.participation.command.OnContribution.SplitContribution;
import de.beteiligungsbuch.service.participation.command.OnContribution.WithdrawContribution;
import de.beteiligungsbuch.service.participation.command.OnContribution.WithholdContribution;
import de.beteiligungsbuch.service.participation.web.ContributionRequests.AnswerRequest;
import de.beteiligungsbuch.service.participation.web.ContributionRequests.EraseRequest;
import de.beteiligungsbuch.service.participation.web.ContributionRequests.SplitRequest;
import de.beteiligungsbuch.service.participation.web.ContributionRequests.WithholdRequest;

/** What happens to a contribution once it is there. */
@RestController
@RequestMapping(ContributionController.PATH + "/{contributionId}")
class ContributionController {

    static final String PATH = "/api/participation/v1/contributions";

    private final Commands commands;
    private final AggregateStates<ContributionState> contributions;
    private final CurrentDisclosures disclosures;

    ContributionController(Commands commands, AggregateStates<ContributionState> contributions,
            CurrentDisclosures disclosures) {
        this.commands = commands;
        this.contributions = contributions;
        this.disclosures = disclosures;
    }

    @PostMapping("/withholding")
    ResponseEntity<Map<String, Object>> withhold(@PathVariable ContributionId contributionId,
            @RequestBody WithholdRequest body, CommandRequest request) {
        return change(contributionId, request,
                () -> new WithholdContribution(contributionId, body.reason(), body.rules(),
                        request.occurredAt(body.occurredAt())))
                .response();
    }

    @PostMapping("/release")
    ResponseEntity<Map<String, Object>> release(@PathVariable ContributionId contributionId,
            @RequestBody(required = false) @Nullable Happened body, CommandRequest request) {
        return change(contributionId, request, () -> new ReleaseContribution(contributionId,
                request.occurredAt(Happened.of(body).occurredAt()))).response();
    }

    @PostMapping("/answer")
    ResponseEntity<Map<String, Object>> answer(@PathVariable ContributionId contributionId,
            @RequestBody AnswerRequest body, CommandRequest request) {
        return change(contributionId, request,
                () -> new AnswerContribution(contributionId, body.outcome(), body.reason(),
                        request.occurredAt(body.occurredAt())))
                .response();
    }

    @PostMapping("/split")
    ResponseEntity<Map<String, Object>> split(@PathVariable ContributionId contributionId,
            @RequestBody SplitRequest body, CommandRequest request) {
        Recorded recorded = commands.execute(request, process(contributionId),
                () -> new SplitContribution(contributionId, parts(body),
                        request.occurredAt(body.occurredAt())));
        return Answer.changed(recorded, "contributionId", contributionId)
                .with("parts", recorded.first(ContributionSplit.class).parts()).response();
    }

    private static List<Part> parts(SplitRequest body) {
        return body.parts().stream().map(
                part -> new Part(ContributionId.next(), Disclosure.of("text", part.text())))
                .toList();
    }

    @PostMapping("/withdrawal")
    ResponseEntity<Map<String, Object>> withdraw(@PathVariable ContributionId contributionId,
            @RequestBody(required = false) @Nullable Happened body, CommandRequest request) {
        boolean moderator = !request.role().equals(ActorRole.CITIZEN);
        Recorded recorded = commands.execute(request, process(contributionId),
                actor -> new WithdrawContribution(contributionId, actor, moderator,
                        request.occurredAt(Happened.of(body).occurredAt())));
        return Answer.changed(recorded, "contributionId", contributionId).response();
    }

    @PostMapping("/erasure")
    ResponseEntity<Map<String, Object>> erase(@PathVariable ContributionId contributionId,
            @RequestBody EraseRequest body, CommandRequest request) {
        return change(contributionId, request,
                () -> new ErasePersonalData(contributionId, body.ground(), body.named(),
                        disclosures.of(contributionId),
                        request.occurredAt(body.occurredAt())))
                .response();
    }

    private Answer change(ContributionId contribution, CommandRequest request,
            Supplier<?> command) {
        return Answer.changed(commands.execute(request, process(contribution), command),
                "contributionId", contribution);
    }

    private ProcessId process(ContributionId contribution) {
        return contributions.find(contribution)
                .orElseThrow(() -> new UnknownId("contributionId", contribution)).state().origin()
                .process();
    }
}
