package de.beteiligungsbuch.service.council.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.SubjectReason;
import de.beteiligungsbuch.ledgerservice.input.Input;

/** What is said of the subjects of papers. */
final class SubjectRequests {

    private static final int PARAGRAPHS = 10_000;
    private static final int LINE = 300;
    private static final int MOST_REASONS = 20;

    private SubjectRequests() {}

    record ConfirmSubjectRequest(
            Subject subject,
            @Nullable List<SubjectReason> reasons,
            @Nullable Instant occurredAt) {

        ConfirmSubjectRequest {
            subject = checked(subject);
            reasons = reasons == null ? null : checked(reasons);
        }
    }

    record DeclineSubjectRequest(Subject subject, String reason, @Nullable Instant occurredAt) {

        DeclineSubjectRequest {
            subject = checked(subject);
            reason = Input.paragraph("reason", reason, PARAGRAPHS);
        }
    }

    private static Subject checked(@Nullable Subject subject) {
        Subject given = Input.required("subject", subject);
        switch (given) {
            case Subject.OfZielbild s -> Input.required("subject.zielbild", s.zielbild());
            case Subject.OfMassnahme s -> Input.required("subject.massnahme", s.massnahme());
            case Subject.OfEdition s -> {
                Input.required("subject.strategy", s.strategy());
                Input.number("subject.edition", s.edition(), 1, Integer.MAX_VALUE);
            }
            case Subject.OfVorlage s -> Input.required("subject.vorlage", s.vorlage());
        }
        return given;
    }

    private static List<SubjectReason> checked(List<SubjectReason> reasons) {
        List<SubjectReason> given = Input.<SubjectReason>list("reasons", reasons, MOST_REASONS);
        for (SubjectReason reason : given) {
            Input.required("reasons.kind", reason.kind());
            Input.text("reasons.said", reason.said(), LINE);
        }
        return given;
    }
}
