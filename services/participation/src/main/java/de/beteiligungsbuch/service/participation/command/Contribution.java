package de.beteiligungsbuch.service.participation.command;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.eventstore.ContentChanges;
import de.beteiligungsbuch.eventstore.EntryMetaData;
import de.beteiligungsbuch.ledger.Actor;
import de.beteiligungsbuch.ledger.Disclosure;
import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.participation.ContributionEvent;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionAnswered;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionReleased;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSplit;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSubmitted;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionWithdrawn;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionWithheld;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionsMerged;
import de.beteiligungsbuch.participation.ContributionEvent.ErasedField;
import de.beteiligungsbuch.participation.ContributionEvent.Form;
import de.beteiligungsbuch.participation.ContributionEvent.PersonalDataErased;
import de.beteiligungsbuch.service.participation.command.ContributionState.Mark;
import de.beteiligungsbuch.service.participation.command.ContributionState.Origin;
import de.beteiligungsbuch.service.participation.command.OnContribution.AnswerContribution;
import de.beteiligungsbuch.service.participation.command.OnContribution.ErasePersonalData;
import de.beteiligungsbuch.service.participation.command.OnContribution.MergeContributions;
import de.beteiligungsbuch.service.participation.command.OnContribution.Part;
import de.beteiligungsbuch.service.participation.command.OnContribution.ReleaseContribution;
import de.beteiligungsbuch.service.participation.command.OnContribution.SplitContribution;
import de.beteiligungsbuch.service.participation.command.OnContribution.SubmitContribution;
import de.beteiligungsbuch.service.participation.command.OnContribution.WithdrawContribution;
import de.beteiligungsbuch.service.participation.command.OnContribution.WithholdContribution;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;

/** What somebody contributed, and what became of it. */
@AggregateRoot(type = "Contribution")
public class Contribution {

    @AggregateIdentifier
    private ContributionId id;
    private ContributionState state;
    private EventId first;
    private @Nullable Actor submitter;

    /** For Axon, which replays the events into it. */
    @SuppressWarnings("NullAway.Init")
    protected Contribution() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init") // the event sets them
    Contribution(SubmitContribution submit, Places places, KnownZielbilder zielbilder) {
        zielbilder.requireKnown(submit.concerns());
        if (submit.format() != null) {
            places.requireFormat(submit.process(), submit.format());
        }
        places.requireOpen(submit.process(), submit.phase());
        Disclosure name = submit.publicName();
        apply(new ContributionSubmitted(submit.contribution(), submit.process(), submit.phase(),
                submit.format(), submit.dezernat(), submit.form(), null, submit.concerns(),
                submit.language(), submit.text().digest(), name == null ? null : name.digest(),
                submit.occurredAt()),
                name == null ? List.of(submit.text()) : List.of(submit.text(), name));
    }

    @CommandHandler
    @SuppressWarnings("NullAway.Init") // the event sets them
    Contribution(MergeContributions merge, Contributions contributions) {
        Origin origin = Merge.commonOrigin(merge.originals(), contributions);
        apply(new ContributionsMerged(merge.contribution(), origin.process(), origin.phase(),
                merge.originals(), merge.language(), merge.text().digest(), merge.occurredAt()),
                List.of(merge.text()));
    }

    @SuppressWarnings("NullAway.Init") // the event sets them
    private Contribution(ContributionSubmitted part, Disclosure text) {
        apply(part, List.of(text));
    }

    @CommandHandler
    void handle(SplitContribution split) throws Exception {
        state.requireThere("contributionId");
        if (state.is(Mark.SPLIT)) {
            throw new ParticipationRefused(Reason.ALREADY_SPLIT, null, id);
        }
        AggregateLifecycle.apply(new ContributionSplit(id,
                split.parts().stream().map(Part::contribution).toList(), split.occurredAt()));
        Origin origin = state.origin();
        for (Part part : split.parts()) {
            ContributionSubmitted submitted = new ContributionSubmitted(part.contribution(),
                    origin.process(), origin.phase(), origin.format(), origin.dezernat(),
                    Form.PART, id, origin.concerns(), origin.language(), part.text().digest(),
                    null, split.occurredAt());
            AggregateLifecycle.createNew(Contribution.class,
                    () -> new Contribution(submitted, part.text()));
        }
    }

    @CommandHandler
    void handle(WithholdContribution withhold) {
        if (state.is(Mark.WITHHELD)) {
            throw new ParticipationRefused(Reason.ALREADY_WITHHELD, null, id);
        }
        WithholdingRules.requireEdition(withhold.rules());
        AggregateLifecycle.apply(new ContributionWithheld(id, withhold.reason(), withhold.rules(),
                withhold.occurredAt()));
    }

    @CommandHandler
    void handle(ReleaseContribution release) {
        if (!state.is(Mark.WITHHELD)) {
            throw new ParticipationRefused(Reason.NOT_WITHHELD, null, id);
        }
        AggregateLifecycle.apply(new ContributionReleased(id, release.occurredAt()));
    }

    @CommandHandler
    void handle(AnswerContribution answer) {
        AggregateLifecycle.apply(new ContributionAnswered(id, answer.outcome(), answer.reason(),
                answer.occurredAt()));
    }

    @CommandHandler
    void handle(WithdrawContribution withdraw) {
        if (!withdraw.moderator() && !withdraw.by().equals(submitter)) {
            throw new ParticipationRefused(Reason.NOT_THE_SUBMITTER, null);
        }
        state.requireThere("contributionId");
        AggregateLifecycle.apply(new ContributionWithdrawn(id, withdraw.occurredAt()));
    }

    @CommandHandler
    void handle(ErasePersonalData erase) {
        List<ErasedField> fields = erase.fields().stream().filter(state.kept()::contains).sorted()
                .map(field -> new ErasedField(first, field.disclosure())).toList();
        if (fields.isEmpty()) {
            throw new ParticipationRefused(Reason.NOTHING_TO_ERASE, "fields");
        }
        AggregateLifecycle.apply(
                new PersonalDataErased(id, erase.ground(), fields, erase.occurredAt()));
        keepWhatIsLeft(erase.disclosed());
    }

    private void keepWhatIsLeft(List<Disclosure> disclosed) {
        if (state.kept().isEmpty()) {
            ContentChanges.erase(first);
            return;
        }
        List<String> kept = state.kept().stream().map(PersonalField::disclosure).toList();
        List<Disclosure> left = new ArrayList<>(disclosed);
        left.removeIf(disclosure -> !kept.contains(disclosure.name()));
        if (left.size() != kept.size()) {
            throw new IllegalStateException("contribution " + id + " discloses " + kept
                    + " but the content topic has " + left.size() + " of them");
        }
        ContentChanges.reduce(Disclosures.of(first, left));
    }

    private static void apply(ContributionEvent event, List<Disclosure> disclosures) {
        ContentChanges.disclose(event, disclosures);
        AggregateLifecycle.apply(event);
    }

    @EventSourcingHandler
    void on(ContributionEvent event, DomainEventMessage<?> message) {
        if (message.getSequenceNumber() == 0) {
            id = event.contribution();
            first = EventId.of(message.getIdentifier());
            submitter = message.getMetaData().get(EntryMetaData.ACTOR) instanceof String actor
                    ? Actor.of(actor)
                    : null;
        }
        state = ContributionState.apply(state, event);
    }
}
