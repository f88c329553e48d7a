package de.beteiligungsbuch.service.council.command;

import java.time.Instant;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.Outcome;
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

    /** Register a paper; another one may have the same number. */
    record RegisterVorlage(
            @TargetAggregateIdentifier VorlageId vorlage,
            Drucksache drucksache,
            Content content,
            Instant occurredAt,
            @Nullable PublishedDate published) implements OnVorlage {}

    /** Replace what the paper says, or its number. */
    record ReviseVorlage(
            @TargetAggregateIdentifier VorlageId vorlage,
            Drucksache drucksache,
            Content content,
            String reason,
            Instant occurredAt) implements OnVorlage {}

    /** Put the paper on the agenda of a Gremium. */
    record ScheduleConsultation(
            @TargetAggregateIdentifier VorlageId vorlage,
            ConsultationId consultation,
            Gremium gremium,
            Role role,
            PublishedDate meeting,
            boolean open,
            @Nullable String agendaItem,
            Instant occurredAt) implements OnVorlage {}

    /**
     * Record what a Gremium decided.
     *
     * @param raw     the outcome in the words of the source
     * @param outcome what the clerk says it means; null lets the rules read it
     * @param tally   the votes; null takes them from {@code raw} where they are clear
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
            @Nullable PublishedDate published) implements OnVorlage {}

    /** Say that what was recorded of a resolution was wrong; here a person always decides. */
    record CorrectResolution(
            @TargetAggregateIdentifier VorlageId vorlage,
            ResolutionId resolution,
            String raw,
            Outcome outcome,
            @Nullable Tally tally,
            @Nullable String effect,
            String reason,
            Instant occurredAt) implements OnVorlage {}
}
