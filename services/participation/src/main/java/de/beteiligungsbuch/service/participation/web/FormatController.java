package de.beteiligungsbuch.service.participation.web;

import java.util.Map;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledgerservice.AggregateStates;
import de.beteiligungsbuch.ledgerservice.UnknownId;
import de.beteiligungsbuch.ledgerservice.command.Answer;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.service.participation.command.FormatState;
import de.beteiligungsbuch.service.participation.command.OnFormat.AnnounceFormat;
import de.beteiligungsbuch.service.participation.command.OnFormat.HoldFormat;
import de.beteiligungsbuch.service.participation.web.FormatRequests.AnnounceFormatRequest;
import de.beteiligungsbuch.service.participation.web.FormatRequests.AttendanceRequest;
import de.beteiligungsbuch.service.participation.web.FormatRequests.HoldFormatRequest;
import de.beteiligungsbuch.service.participation.web.FormatRequests.SelectionRequest;
import de.beteiligungsbuch.service.participation.web.FormatRequests.TotalRequest;

/** Formats. */
@RestController
@RequestMapping(FormatController.PATH)
class FormatController {

    static final String PATH = "/api/participation/v1/formats";

    private final Commands commands;
    private final AggregateStates<FormatState> formats;

    FormatController(Commands commands, AggregateStates<FormatState> formats) {
        this.commands = commands;
        this.formats = formats;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> announce(@RequestBody AnnounceFormatRequest body,
            CommandRequest request) {
        SelectionRequest selection = body.selection();
        Recorded recorded = commands.execute(request, body.processId(),
                () -> new AnnounceFormat(FormatId.next(), body.processId(), body.phaseId(),
                        body.title(), body.series(), body.access(), body.ways(),
                        selection == null ? null : selection.selection(), body.accompanies(),
                        body.scheduled(), request.occurredAt(body.occurredAt())));
        return Answer.created(recorded, "formatId", recorded.subject(),
                PATH + "/" + recorded.subject()).response();
    }

    @PostMapping("/{formatId}/holding")
    ResponseEntity<Map<String, Object>> hold(@PathVariable FormatId formatId,
            @RequestBody HoldFormatRequest body, CommandRequest request) {
        FormatState format = formats.find(formatId)
                .orElseThrow(() -> new UnknownId("formatId", formatId)).state();
        AttendanceRequest attendance = body.attendance();
        Recorded recorded = commands.execute(request, format.process(),
                () -> new HoldFormat(formatId, attendance == null ? null : attendance.attendance(),
                        body.totals().stream().map(TotalRequest::total).toList(),
                        request.occurredAt(body.occurredAt()), body.published()));
        return Answer.changed(recorded, "formatId", formatId).response();
    }
}
