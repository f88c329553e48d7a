package de.beteiligungsbuch.service.council.command;

import java.time.Instant;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.SubjectReason;
import de.beteiligungsbuch.council.VorlageEvent.Content;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.council.VorlageEvent.Tally;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;

/** What can be done with a Vorlage. */
public sealed interface OnVorlage {

    /**
     * Register a paper; another one may have the same number.
     *
     * @param source where it was read, or null where a person asks for it; likewise below
     */
    record RegisterVorlage(
            @TargetAggregateIdentifier VorlageId vorlage,
            Drucksache drucksache,
            Content content,
            Instant occurredAt,
            @Nullable PublishedDate published,
            @Nullable SourceRef source) implements OnVorlage {

        /** As a person asks for it. */
        public RegisterVorlage(VorlageId vorlage,
                Drucksache drucksache,
                Content content,
                Instant occurredAt,
                @Nullable PublishedDate published) {
            this(vorlage, drucksache, content, occurredAt, published, null);
        }
    }

    /** Replace what the paper says, or its number. */
    record ReviseVorlage(
            @TargetAggregateIdentifier VorlageId vorlage,
            Drucksache drucksache,
            Content content,
            String reason,
            Instant occurredAt,
            @Nullable SourceRef source) implements OnVorlage {

        /** As a person asks for it. */
        public ReviseVorlage(VorlageId vorlage,
                Drucksache drucksache,
                Content content,
                String reason,
                Instant occurredAt) {
            this(vorlage, drucksache, content, reason, occurredAt, null);
        }
    }

    /** Put the paper on the agenda of a Gremium. */
    record ScheduleConsultation(
            @TargetAggregateIdentifier VorlageId vorlage,
            ConsultationId consultation,
            Gremium gremium,
            Role role,
            PublishedDate meeting,
            boolean open,
            @Nullable String agendaItem,
            Instant occurredAt,
            @Nullable SourceRef source) implements OnVorlage {

        /** As a person asks for it. */
        public ScheduleConsultation(VorlageId vorlage,
                ConsultationId consultation,
                Gremium gremium,
                Role role,
                PublishedDate meeting,
                boolean open,
                @Nullable String agendaItem,
                Instant occurredAt) {
            this(vorlage, consultation, gremium, role, meeting, open, agendaItem, occurredAt, null);
        }
    }

    /**
     * Record what a Gremium decided.
     *
     * @param raw     the outcome in the words of the source
     * @param outcome what the clerk says it means; null lets the rules read it
     * @param tally   the votes; null takes them from {@code raw} where they are clear
     * @param doubt   the id of the rule for which the rules may not read an adoption; null where
     *                there is no such doubt
     */
    record RecordResolution(
            @TargetAggregateIdentifier VorlageId vorlage,
            ResolutionId resolution,
            ConsultationId consultation,
            String raw,
            @Nullable Outcome outcome,
            @Nullable Tally tally,
            @Nullable String effect,
            Instant occurredAt,
            @Nullable PublishedDate published,
            @Nullable String doubt,
            @Nullable SourceRef source) implements OnVorlage {

        /** As a person asks for it. */
        public RecordResolution(VorlageId vorlage,
                ResolutionId resolution,
                ConsultationId consultation,
                String raw,
                @Nullable Outcome outcome,
                @Nullable Tally tally,
                @Nullable String effect,
                Instant occurredAt,
                @Nullable PublishedDate published) {
            this(vorlage, resolution, consultation, raw, outcome, tally, effect, occurredAt,
                    published, null, null);
        }
    }

    /**
     * Say that what was recorded of a resolution was wrong.
     *
     * @param outcome what a person says that it means; null lets the rules read it, which never
     *                overrules a person
     * @param doubt   as above
     */
    record CorrectResolution(
            @TargetAggregateIdentifier VorlageId vorlage,
            ResolutionId resolution,
            String raw,
            @Nullable Outcome outcome,
            @Nullable Tally tally,
            @Nullable String effect,
            String reason,
            Instant occurredAt,
            @Nullable String doubt,
            @Nullable SourceRef source) implements OnVorlage {

        /** As a person asks for it. */
        public CorrectResolution(VorlageId vorlage,
                ResolutionId resolution,
                String raw,
                @Nullable Outcome outcome,
                @Nullable Tally tally,
                @Nullable String effect,
                String reason,
                Instant occurredAt) {
            this(vorlage, resolution, raw, outcome, tally, effect, reason, occurredAt, null, null);
        }
    }

    /**
     * Say that the paper concerns this.
     *
     * @param reasons what was found in the paper; may be empty
     */
    record ConfirmSubject(
            @TargetAggregateIdentifier VorlageId vorlage,
            Subject subject,
            List<SubjectReason> reasons,
            Instant occurredAt) implements OnVorlage {

        /** Takes a copy of the list. */
        public ConfirmSubject {
            reasons = List.copyOf(reasons);
        }
    }

    /** Say that the paper does not concern this, whatever was suggested or confirmed before. */
    record DeclineSubject(
            @TargetAggregateIdentifier VorlageId vorlage,
            Subject subject,
            String reason,
            Instant occurredAt) implements OnVorlage {}

    /**
     * Say what an outcome means that the rules cannot tell; its effect stays what it was.
     *
     * @param raw in the words of the source, as the person read them
     */
    record DecideOutcome(
            @TargetAggregateIdentifier VorlageId vorlage,
            ResolutionId resolution,
            String raw,
            Outcome outcome,
            @Nullable Tally tally,
            String reason,
            Instant occurredAt) implements OnVorlage {}
}
