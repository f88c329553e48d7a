package de.beteiligungsbuch.service.participation.command;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.Actor;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.participation.ContributionEvent.AnswerOutcome;
import de.beteiligungsbuch.participation.ContributionEvent.Form;
import de.beteiligungsbuch.participation.ContributionEvent.LegalGround;
import de.beteiligungsbuch.participation.ContributionEvent.WithholdingReason;

/** What can be done with a contribution. Texts come as disclosures, salted already. */
public sealed interface OnContribution {

    /** Submit one. */
    record SubmitContribution(
            @TargetAggregateIdentifier ContributionId contribution,
            ProcessId process,
            PhaseId phase,
            @Nullable FormatId format,
            @Nullable String dezernat,
            Form form,
            List<ZielbildId> concerns,
            String language,
            Disclosure text,
            @Nullable Disclosure publicName,
            Instant occurredAt) implements OnContribution {}

    /** Go on with several as one new one. */
    record MergeContributions(
            @TargetAggregateIdentifier ContributionId contribution,
            List<ContributionId> originals,
            String language,
            Disclosure text,
            Instant occurredAt)
            implements OnContribution {}

    /** Go on with each thing that one speaks of as one of its own. */
    record SplitContribution(
            @TargetAggregateIdentifier ContributionId contribution,
            List<Part> parts,
            Instant occurredAt) implements OnContribution {}

    /** One of those. */
    record Part(ContributionId contribution, Disclosure text) {}

    /** Do not show it to the public. */
    record WithholdContribution(
            @TargetAggregateIdentifier ContributionId contribution,
            WithholdingReason reason,
            String rules,
            Instant occurredAt) implements OnContribution {}

    /** Show it again. */
    record ReleaseContribution(
            @TargetAggregateIdentifier ContributionId contribution,
            Instant occurredAt) implements OnContribution {}

    /** Say what became of it. */
    record AnswerContribution(
            @TargetAggregateIdentifier ContributionId contribution,
            AnswerOutcome outcome,
            String reason,
            Instant occurredAt) implements OnContribution {}

    /**
     * Take it back.
     *
     * @param by        who does
     * @param moderator whether for somebody else
     */
    record WithdrawContribution(
            @TargetAggregateIdentifier ContributionId contribution,
            Actor by,
            boolean moderator,
            Instant occurredAt) implements OnContribution {}

    /**
     * Erase what may be personal.
     *
     * @param fields    which disclosures
     * @param disclosed what is disclosed of the contribution at present
     */
    record ErasePersonalData(
            @TargetAggregateIdentifier ContributionId contribution,
            LegalGround ground,
            Set<PersonalField> fields,
            List<Disclosure> disclosed,
            Instant occurredAt) implements OnContribution {}
}
