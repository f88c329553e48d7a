package de.beteiligungsbuch.participation;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.AggregateType;
import de.beteiligungsbuch.ledger.DisclosureDigest;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.WireName;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;

/**
 * What can happen to a contribution, in the order it usually happens. Its text and the name under
 * which somebody wants to appear are never here, only the digests of their disclosures.
 */
@AggregateType("Contribution")
public sealed interface ContributionEvent {

    /** The contribution. */
    ContributionId contribution();

    /** When it happened in the world. */
    Instant occurredAt();

    /**
     * Somebody contributed something.
     *
     * @param format           in which format, or null
     * @param dezernat         the department of the administration it comes from, or null
     * @param form             whether it is one contribution or stands for several
     * @param partOf           the contribution that it was split from; given for a part alone
     * @param concerns         the Zielbilder that it speaks of; may be empty
     * @param language         of the text, BCP 47, for example {@code de}
     * @param textDigest       of the disclosure {@code text}
     * @param publicNameDigest of the disclosure {@code publicName}; null where no name is to appear
     */
    @WireName("de.beteiligungsbuch.participation.ContributionSubmitted.v1")
    record ContributionSubmitted(
            ContributionId contribution,
            ProcessId process,
            PhaseId phase,
            @Nullable FormatId format,
            @Nullable String dezernat,
            Form form,
            @Nullable ContributionId partOf,
            List<ZielbildId> concerns,
            String language,
            DisclosureDigest textDigest,
            @Nullable DisclosureDigest publicNameDigest,
            Instant occurredAt) implements ContributionEvent {

        /** Takes a copy of the list. */
        public ContributionSubmitted {
            concerns = List.copyOf(concerns);
        }
    }

    /**
     * Several contributions are gone on with as one; this one is new, the originals stay.
     *
     * @param originals  at least two
     * @param textDigest of the disclosure {@code text} of the common wording
     */
    @WireName("de.beteiligungsbuch.participation.ContributionsMerged.v1")
    record ContributionsMerged(
            ContributionId contribution,
            ProcessId process,
            PhaseId phase,
            List<ContributionId> originals,
            String language,
            DisclosureDigest textDigest,
            Instant occurredAt)
            implements ContributionEvent {

        /** Takes a copy of the list. */
        public ContributionsMerged {
            originals = List.copyOf(originals);
        }
    }

    /**
     * A contribution speaks of several things; each goes on as one of its own, the original stays.
     *
     * @param parts at least two; each begins with {@link ContributionSubmitted} of form PART
     */
    @WireName("de.beteiligungsbuch.participation.ContributionSplit.v1")
    record ContributionSplit(
            ContributionId contribution,
            List<ContributionId> parts,
            Instant occurredAt)
            implements ContributionEvent {

        /** Takes a copy of the list. */
        public ContributionSplit {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The contribution is not shown to the public; it stays in the ledger and is counted.
     *
     * @param reason from the published rules
     * @param rules  which edition of the rules
     */
    @WireName("de.beteiligungsbuch.participation.ContributionWithheld.v1")
    record ContributionWithheld(
            ContributionId contribution,
            WithholdingReason reason,
            String rules,
            Instant occurredAt) implements ContributionEvent {}

    /** A withheld contribution is shown again. */
    @WireName("de.beteiligungsbuch.participation.ContributionReleased.v1")
    record ContributionReleased(ContributionId contribution, Instant occurredAt)
            implements ContributionEvent {}

    /**
     * The contributor is told what became of it. A later answer replaces an earlier one.
     *
     * @param reason in plain words, for the public; no personal data
     */
    @WireName("de.beteiligungsbuch.participation.ContributionAnswered.v1")
    record ContributionAnswered(
            ContributionId contribution,
            AnswerOutcome outcome,
            String reason,
            Instant occurredAt) implements ContributionEvent {}

    /** The contributor takes it back; what was already done with it stays recorded. */
    @WireName("de.beteiligungsbuch.participation.ContributionWithdrawn.v1")
    record ContributionWithdrawn(ContributionId contribution, Instant occurredAt)
            implements ContributionEvent {}

    /**
     * Disclosures were erased; their digests stay, so that every proof still holds.
     *
     * @param ground why it had to be done
     * @param fields which ones
     */
    @WireName("de.beteiligungsbuch.participation.PersonalDataErased.v1")
    record PersonalDataErased(
            ContributionId contribution,
            LegalGround ground,
            List<ErasedField> fields,
            Instant occurredAt) implements ContributionEvent {

        /** Takes a copy of the list. */
        public PersonalDataErased {
            fields = List.copyOf(fields);
        }
    }

    /** Whether a contribution is one voice. */
    enum Form {
        /** As somebody gave it. */
        ORIGINAL,
        /** What several said, summed up by the moderators; not a contribution one by one. */
        SUMMARY,
        /** A part of one that was split. */
        PART
    }

    /** Why a contribution may be withheld; the published list. */
    enum WithholdingReason {
        /** Data of other persons. */
        PERSONAL_DATA,
        /** Insult, threat or hatred. */
        INSULT,
        /** Against the law. */
        UNLAWFUL,
        /** Advertising. */
        ADVERTISING,
        /** Nothing to do with the process. */
        OFF_TOPIC,
        /** The same, from the same person, once more. */
        DUPLICATE
    }

    /** What became of a contribution. */
    enum AnswerOutcome {
        /** It changed the text as asked. */
        ADOPTED,
        /** It changed the text in part. */
        PARTLY_ADOPTED,
        /** It was weighed and did not change the text. */
        DECLINED,
        /** It is for the Massnahmen. */
        DEFERRED_TO_MASSNAHMEN,
        /** It is not for this process. */
        OUT_OF_SCOPE,
        /** It was taken note of. */
        NOTED
    }

    /** Why personal data has to be erased: GDPR Art. 17 (1), by its letters. */
    enum LegalGround {
        /** (a) no longer needed. */
        NO_LONGER_NEEDED,
        /** (b) consent withdrawn. */
        CONSENT_WITHDRAWN,
        /** (c) objection. */
        OBJECTION,
        /** (d) processed unlawfully. */
        UNLAWFUL_PROCESSING,
        /** (e) the law demands it. */
        LEGAL_OBLIGATION,
        /** (f) data of a child. */
        CHILD
    }

    /**
     * What was erased.
     *
     * @param event in whose entry the digest stands
     * @param field of the disclosure: {@code text} or {@code publicName}
     */
    record ErasedField(EventId event, String field) {}
}
