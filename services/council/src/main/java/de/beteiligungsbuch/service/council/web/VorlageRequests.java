package de.beteiligungsbuch.service.council.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.Content;
import de.beteiligungsbuch.council.VorlageEvent.Kind;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.council.VorlageEvent.Tally;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledgerservice.input.Input;

/** What is asked of Vorlagen. */
final class VorlageRequests {

    private static final int LINE = 300;
    private static final int PARAGRAPHS = 10_000;

    private VorlageRequests() {}

    record RegisterVorlageRequest(
            Drucksache drucksache,
            ContentBody content,
            @Nullable Instant occurredAt,
            @Nullable PublishedDate published) {

        RegisterVorlageRequest {
            drucksache = Input.required("drucksache", drucksache);
            content = Input.required("content", content);
        }
    }

    record ReviseVorlageRequest(
            Drucksache drucksache,
            ContentBody content,
            String reason,
            @Nullable Instant occurredAt) {

        ReviseVorlageRequest {
            drucksache = Input.required("drucksache", drucksache);
            content = Input.required("content", content);
            reason = Input.paragraph("reason", reason, PARAGRAPHS);
        }
    }

    /**
     * What the paper says. {@code signatories} are functions ("Stadtkämmerer"), never names: no
     * rule can tell them apart, so whoever enters them answers for it.
     */
    record ContentBody(
            Kind kind,
            String title,
            @Nullable String proposal,
            @Nullable String competence,
            @Nullable String financial,
            @Nullable String staffing,
            @Nullable List<@Nullable String> signatories,
            @Nullable List<@Nullable String> attachments) {

        ContentBody {
            kind = Input.required("content.kind", kind);
            title = Input.text("content.title", title, LINE);
            proposal = paragraph("content.proposal", proposal);
            competence = paragraph("content.competence", competence);
            financial = paragraph("content.financial", financial);
            staffing = paragraph("content.staffing", staffing);
        }

        Content content() {
            return new Content(kind, title, proposal, competence, financial, staffing,
                    Input.texts("content.signatories", signatories, 100, LINE),
                    Input.texts("content.attachments", attachments, 200, LINE));
        }
    }

    record GremiumBody(String name, Gremium.Kind kind) {

        GremiumBody {
            name = Input.text("gremium.name", name, LINE);
            kind = Input.required("gremium.kind", kind);
        }

        Gremium gremium() {
            return new Gremium(name, kind);
        }
    }

    record ScheduleConsultationRequest(
            GremiumBody gremium,
            Role role,
            PublishedDate meeting,
            Boolean open,
            @Nullable String agendaItem,
            @Nullable Instant occurredAt) {

        ScheduleConsultationRequest {
            gremium = Input.required("gremium", gremium);
            role = Input.required("role", role);
            meeting = Input.required("meeting", meeting);
            open = Input.required("open", open);
            agendaItem = Input.optionalText("agendaItem", agendaItem, 50);
        }
    }

    /** Numbers of votes; what is left out is not known. */
    record TallyBody(
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstained,
            @Nullable Boolean unanimous) {

        static @Nullable Tally tally(@Nullable TallyBody body) {
            return body == null
                    ? null
                    : new Tally(body.yes, body.no, body.abstained,
                            Boolean.TRUE.equals(body.unanimous));
        }
    }

    record RecordResolutionRequest(
            ConsultationId consultationId,
            String raw,
            @Nullable Outcome outcome,
            @Nullable TallyBody tally,
            @Nullable String effect,
            @Nullable Instant occurredAt,
            @Nullable PublishedDate published) {

        RecordResolutionRequest {
            consultationId = Input.required("consultationId", consultationId);
            raw = Input.paragraph("raw", raw, PARAGRAPHS);
            effect = paragraph("effect", effect);
        }
    }

    record CorrectResolutionRequest(
            String raw,
            Outcome outcome,
            @Nullable TallyBody tally,
            @Nullable String effect,
            String reason,
            @Nullable Instant occurredAt) {

        CorrectResolutionRequest {
            raw = Input.paragraph("raw", raw, PARAGRAPHS);
            outcome = Input.required("outcome", outcome);
            effect = paragraph("effect", effect);
            reason = Input.paragraph("reason", reason, PARAGRAPHS);
        }
    }

    private static @Nullable String paragraph(String field, @Nullable String value) {
        return value == null ? null : Input.paragraph(field, value, PARAGRAPHS);
    }
}
