package de.beteiligungsbuch.service.participation.web;

import java.time.Instant;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.Limits;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.ledgerservice.ServiceReason;
import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.ledgerservice.input.InputRefused;
import de.beteiligungsbuch.participation.ContributionEvent.AnswerOutcome;
import de.beteiligungsbuch.participation.ContributionEvent.Form;
import de.beteiligungsbuch.participation.ContributionEvent.LegalGround;
import de.beteiligungsbuch.participation.ContributionEvent.WithholdingReason;
import de.beteiligungsbuch.service.participation.command.PersonalField;

/** What is asked of contributions. */
final class ContributionRequests {

    private static final int NAME = 100;
    private static final int LINE = 300;
    private static final int REASON = 4_000;
    private static final int MANY = 200;

    private ContributionRequests() {}

    record SubmitRequest(
            @Nullable ProcessId processId,
            @Nullable PhaseId phaseId,
            @Nullable FormatId formatId,
            @Nullable String dezernat,
            @Nullable Form form,
            List<ZielbildId> concerns,
            @Nullable String language,
            String text,
            @Nullable String publicName,
            @Nullable Instant occurredAt) {

        SubmitRequest {
            dezernat = Input.optionalText("dezernat", dezernat, LINE);
            form = form == null ? Form.ORIGINAL : form;
            concerns = Input.list("concerns", concerns, MANY);
            language = tag(language);
            text = contributed("text", text);
            publicName = Input.optionalText("publicName", publicName, NAME);
        }
    }

    record MergeRequest(
            List<ContributionId> originals,
            @Nullable String language,
            String text,
            @Nullable Instant occurredAt) {

        MergeRequest {
            originals = Input.members("originals", Input.required("originals", originals), 2, MANY);
            language = tag(language);
            text = contributed("text", text);
        }
    }

    record SplitRequest(List<PartRequest> parts, @Nullable Instant occurredAt) {

        SplitRequest {
            parts = Input.members("parts", Input.required("parts", parts), 2, 20);
        }
    }

    record PartRequest(String text) {

        PartRequest {
            text = contributed("text", text);
        }
    }

    record WithholdRequest(WithholdingReason reason, String rules, @Nullable Instant occurredAt) {

        WithholdRequest {
            Input.required("reason", reason);
            rules = Input.text("rules", rules, NAME);
        }
    }

    record AnswerRequest(AnswerOutcome outcome, String reason, @Nullable Instant occurredAt) {

        AnswerRequest {
            Input.required("outcome", outcome);
            reason = Input.paragraph("reason", reason, REASON);
        }
    }

    record EraseRequest(
            LegalGround ground,
            @Nullable List<PersonalField> fields,
            @Nullable Instant occurredAt) {

        EraseRequest {
            Input.required("ground", ground);
            fields = fields == null
                    ? List.of(PersonalField.values())
                    : Input.nonEmpty("fields", fields, PersonalField.values().length);
        }

        Set<PersonalField> named() {
            return EnumSet.copyOf(Input.required("fields", fields));
        }
    }

    private static String contributed(String field, @Nullable String text) {
        return Input.paragraph(field, text, Limits.DISCLOSED_CHARACTERS);
    }

    /** A well-formed language tag (BCP 47); German where none is given. */
    private static String tag(@Nullable String tag) {
        if (tag == null) {
            return Locale.GERMAN.toLanguageTag();
        }
        try {
            String canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            if (!canonical.equals("und")) {
                return canonical;
            }
        } catch (IllformedLocaleException e) {
            throw new InputRefused(ServiceReason.MALFORMED_VALUE, "language");
        }
        throw new InputRefused(ServiceReason.MALFORMED_VALUE, "language");
    }
}
