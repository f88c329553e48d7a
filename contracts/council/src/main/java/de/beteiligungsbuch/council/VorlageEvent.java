package de.beteiligungsbuch.council;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.AggregateType;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.WireName;
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;

/** What can happen to a Vorlage, a paper before the council, in the order it usually happens. */
@AggregateType("Vorlage")
public sealed interface VorlageEvent {

    /** The Vorlage. */
    VorlageId vorlage();

    /** When it happened in the world. */
    Instant occurredAt();

    /**
     * A paper exists.
     *
     * @param source where it was read, or null where a person entered it; likewise below
     */
    @WireName("de.beteiligungsbuch.council.VorlageRegistered.v1")
    record VorlageRegistered(
            VorlageId vorlage,
            Drucksache drucksache,
            Content content,
            Instant occurredAt,
            @Nullable PublishedDate published,
            @Nullable SourceRef source) implements VorlageEvent {

        /** As entered by hand: it has no source that was read. */
        public VorlageRegistered(VorlageId vorlage,
                Drucksache drucksache,
                Content content,
                Instant occurredAt,
                @Nullable PublishedDate published) {
            this(vorlage, drucksache, content, occurredAt, published, null);
        }
    }

    /**
     * The paper was changed.
     *
     * @param content all of it, as it now reads
     * @param reason  why, in plain words
     */
    @WireName("de.beteiligungsbuch.council.VorlageRevised.v1")
    record VorlageRevised(
            VorlageId vorlage,
            Drucksache drucksache,
            Content content,
            String reason,
            Instant occurredAt,
            @Nullable SourceRef source) implements VorlageEvent {

        /** As entered by hand: it has no source that was read. */
        public VorlageRevised(VorlageId vorlage,
                Drucksache drucksache,
                Content content,
                String reason,
                Instant occurredAt) {
            this(vorlage, drucksache, content, reason, occurredAt, null);
        }
    }

    /**
     * A Gremium is to deal with it.
     *
     * @param role    what the Gremium is asked for
     * @param meeting when it meets
     * @param open    whether the item is public
     * @param agendaItem its number on the agenda, or null
     */
    @WireName("de.beteiligungsbuch.council.ConsultationScheduled.v1")
    record ConsultationScheduled(
            VorlageId vorlage,
            ConsultationId consultation,
            Gremium gremium,
            Role role,
            PublishedDate meeting,
            boolean open,
            @Nullable String agendaItem,
            Instant occurredAt,
            @Nullable SourceRef source) implements VorlageEvent {

        /** As entered by hand: it has no source that was read. */
        public ConsultationScheduled(VorlageId vorlage,
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
     * A Gremium has dealt with it.
     *
     * @param consultation in which it did
     * @param decision     what it decided
     * @param effect       what that changes, in plain words, or null
     */
    @WireName("de.beteiligungsbuch.council.ResolutionRecorded.v1")
    record ResolutionRecorded(
            VorlageId vorlage,
            ResolutionId resolution,
            ConsultationId consultation,
            Gremium gremium,
            Decision decision,
            @Nullable String effect,
            Instant occurredAt,
            @Nullable PublishedDate published,
            @Nullable SourceRef source) implements VorlageEvent {

        /** As entered by hand: it has no source that was read. */
        public ResolutionRecorded(VorlageId vorlage,
                ResolutionId resolution,
                ConsultationId consultation,
                Gremium gremium,
                Decision decision,
                @Nullable String effect,
                Instant occurredAt,
                @Nullable PublishedDate published) {
            this(vorlage, resolution, consultation, gremium, decision, effect, occurredAt,
                    published, null);
        }
    }

    /**
     * What was recorded of a resolution was wrong. The earlier entry stays.
     *
     * @param decision what it truly decided
     * @param reason   how one came to know
     */
    @WireName("de.beteiligungsbuch.council.ResolutionCorrected.v1")
    record ResolutionCorrected(
            VorlageId vorlage,
            ResolutionId resolution,
            Decision decision,
            @Nullable String effect,
            String reason,
            Instant occurredAt,
            @Nullable SourceRef source) implements VorlageEvent {

        /** As entered by hand: it has no source that was read. */
        public ResolutionCorrected(VorlageId vorlage,
                ResolutionId resolution,
                Decision decision,
                @Nullable String effect,
                String reason,
                Instant occurredAt) {
            this(vorlage, resolution, decision, effect, reason, occurredAt, null);
        }
    }

    /**
     * A person says that the paper concerns this; until then it was a suggestion at most.
     *
     * @param reasons what was found in the paper; empty where nothing was and the person knew it
     */
    @WireName("de.beteiligungsbuch.council.SubjectConfirmed.v1")
    record SubjectConfirmed(
            VorlageId vorlage,
            Subject subject,
            List<SubjectReason> reasons,
            Instant occurredAt) implements VorlageEvent {

        /** Takes a copy of the list. */
        public SubjectConfirmed {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A person says that the paper does not concern this: a suggestion is turned down, or what was
     * confirmed is taken back. The last word counts.
     *
     * @param reason why, in plain words
     */
    @WireName("de.beteiligungsbuch.council.SubjectDeclined.v1")
    record SubjectDeclined(VorlageId vorlage, Subject subject, String reason, Instant occurredAt)
            implements VorlageEvent {}

    /**
     * What a paper says.
     *
     * @param kind        what sort of paper it is
     * @param proposal    what is to be resolved (Beschlussvorschlag), or null
     * @param competence  why this Gremium decides, or null
     * @param financial   effects on the budget, or null
     * @param staffing    effects on staff, or null
     * @param signatories functions of those who signed, never names
     * @param attachments what is attached, in the words of the paper
     */
    record Content(
            Kind kind,
            String title,
            @Nullable String proposal,
            @Nullable String competence,
            @Nullable String financial,
            @Nullable String staffing,
            List<String> signatories,
            List<String> attachments) {

        /** Takes copies of the lists. */
        public Content {
            signatories = List.copyOf(signatories);
            attachments = List.copyOf(attachments);
        }
    }

    /** What sort of paper it is. */
    enum Kind {
        /** The administration asks for a resolution (Beschlussvorlage). */
        PROPOSAL,
        /** A group of the council asks for one (Antrag). */
        MOTION,
        /** The administration informs (Mitteilung). */
        NOTICE,
        /** Any other paper. */
        OTHER
    }

    /** What a Gremium is asked for. */
    enum Role {
        /** To decide. */
        DECIDING,
        /** To recommend. */
        ADVISING,
        /** To take note. */
        NOTING
    }

    /**
     * A decision, as given and as understood.
     *
     * @param raw     the outcome in the words of the source
     * @param outcome what that means
     * @param rule    the id of the rule that says so; {@code clerk} where a person decided
     * @param tally   the votes, or null where they are not given
     */
    record Decision(String raw, Outcome outcome, String rule, @Nullable Tally tally) {}

    /**
     * Numbers of votes, each from 0, null where not given.
     *
     * @param unanimous whether the source says so
     */
    record Tally(
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstained,
            boolean unanimous) {}
}
