package de.beteiligungsbuch.service.council.web;

import java.util.Map;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.Content;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledgerservice.command.Answer;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.service.council.command.OnVorlage.CorrectResolution;
import de.beteiligungsbuch.service.council.command.OnVorlage.RecordResolution;
import de.beteiligungsbuch.service.council.command.OnVorlage.RegisterVorlage;
import de.beteiligungsbuch.service.council.command.OnVorlage.ReviseVorlage;
import de.beteiligungsbuch.service.council.command.OnVorlage.ScheduleConsultation;
import de.beteiligungsbuch.service.council.feed.question.OpenQuestions;
import de.beteiligungsbuch.service.council.web.VorlageRequests.CorrectResolutionRequest;
import de.beteiligungsbuch.service.council.web.VorlageRequests.RecordResolutionRequest;
import de.beteiligungsbuch.service.council.web.VorlageRequests.RegisterVorlageRequest;
import de.beteiligungsbuch.service.council.web.VorlageRequests.ReviseVorlageRequest;
import de.beteiligungsbuch.service.council.web.VorlageRequests.ScheduleConsultationRequest;
import de.beteiligungsbuch.service.council.web.VorlageRequests.TallyBody;

/** Vorlagen, their consultations and resolutions. */
@RestController
@RequestMapping(VorlageController.PATH)
class VorlageController {

    static final String PATH = "/api/council/v1/vorlagen";

    private final Commands commands;
    private final OpenQuestions questions;

    VorlageController(Commands commands, OpenQuestions questions) {
        this.commands = commands;
        this.questions = questions;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> register(@RequestBody RegisterVorlageRequest body,
            CommandRequest request) {
        VorlageId vorlage = VorlageId.next();
        Content content = body.content().content();
        Recorded recorded = commands.execute(request, vorlage,
                () -> new RegisterVorlage(vorlage, body.drucksache(), content,
                        request.occurredAt(body.occurredAt()), body.published()));
        return Answer.created(recorded, "vorlageId", recorded.subject(),
                PATH + "/" + recorded.subject()).response();
    }

    @PostMapping("/{vorlageId}/revisions")
    ResponseEntity<Map<String, Object>> revise(@PathVariable VorlageId vorlageId,
            @RequestBody ReviseVorlageRequest body, CommandRequest request) {
        Content content = body.content().content();
        Recorded recorded = commands.execute(request, vorlageId,
                () -> new ReviseVorlage(vorlageId, body.drucksache(), content, body.reason(),
                        request.occurredAt(body.occurredAt())));
        return Answer.changed(recorded, "vorlageId", vorlageId).response();
    }

    @PostMapping("/{vorlageId}/consultations")
    ResponseEntity<Map<String, Object>> schedule(@PathVariable VorlageId vorlageId,
            @RequestBody ScheduleConsultationRequest body, CommandRequest request) {
        Recorded recorded = commands.execute(request, vorlageId,
                () -> new ScheduleConsultation(vorlageId, ConsultationId.next(),
                        body.gremium().gremium(), body.role(), body.meeting(), body.open(),
                        body.agendaItem(), request.occurredAt(body.occurredAt())));
        ConsultationId consultation = recorded.first(ConsultationScheduled.class).consultation();
        return Answer.created(recorded, "consultationId", consultation,
                PATH + "/" + vorlageId + "/consultations/" + consultation).response();
    }

    @PostMapping("/{vorlageId}/resolutions")
    ResponseEntity<Map<String, Object>> record(@PathVariable VorlageId vorlageId,
            @RequestBody RecordResolutionRequest body, CommandRequest request) {
        Recorded recorded = commands.execute(request, vorlageId,
                () -> new RecordResolution(vorlageId, ResolutionId.next(), body.consultationId(),
                        body.raw(), body.outcome(), TallyBody.tally(body.tally()), body.effect(),
                        request.occurredAt(body.occurredAt()), body.published()));
        ResolutionRecorded event = recorded.first(ResolutionRecorded.class);
        Decision decision = event.decision();
        return Answer
                .created(recorded, "resolutionId", event.resolution(),
                        PATH + "/" + vorlageId + "/resolutions/" + event.resolution())
                .with("outcome", decision.outcome()).with("rule", decision.rule()).response();
    }

    @PostMapping("/{vorlageId}/resolutions/{resolutionId}/corrections")
    ResponseEntity<Map<String, Object>> correct(@PathVariable VorlageId vorlageId,
            @PathVariable ResolutionId resolutionId, @RequestBody CorrectResolutionRequest body,
            CommandRequest request) {
        Recorded recorded = commands.execute(request, vorlageId,
                () -> new CorrectResolution(vorlageId, resolutionId, body.raw(), body.outcome(),
                        TallyBody.tally(body.tally()), body.effect(), body.reason(),
                        request.occurredAt(body.occurredAt())));
        questions.decided(resolutionId);
        return Answer.changed(recorded, "resolutionId", resolutionId).response();
    }
}
