package de.beteiligungsbuch.service.council.command;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.ManualEntryEvent;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntryConfirmed;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntryRejected;
import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntrySubmitted;
import de.beteiligungsbuch.council.ManualEntryId;
import de.beteiligungsbuch.eventstore.EntryMetaData;
import de.beteiligungsbuch.ledger.Actor;
import de.beteiligungsbuch.service.council.command.CouncilRefused.Reason;
import de.beteiligungsbuch.service.council.command.OnManualEntry.ConfirmManualEntry;
import de.beteiligungsbuch.service.council.command.OnManualEntry.RejectManualEntry;
import de.beteiligungsbuch.service.council.command.OnManualEntry.SubmitManualEntry;

/** What a person entered by hand, until a second one has confirmed or rejected it. */
@AggregateRoot(type = "ManualEntry")
public class ManualEntry {

    @AggregateIdentifier
    private ManualEntryId id;
    private ManualEntryState state;
    private @Nullable Actor submitter;

    /** For Axon, which replays the events into it. */
    @SuppressWarnings("NullAway.Init")
    protected ManualEntry() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init") // the event sets them
    ManualEntry(SubmitManualEntry submit) {
        AggregateLifecycle.apply(new ManualEntrySubmitted(submit.entry(), submit.feed(),
                submit.facts(), submit.document(), submit.occurredAt()));
    }

    @CommandHandler
    void handle(ConfirmManualEntry confirm) {
        requireWaiting();
        if (submitter == null || confirm.by().equals(submitter)) {
            throw new CouncilRefused(Reason.SECOND_PERSON_NEEDED, null);
        }
        if (!confirm.facts().equals(state.facts())) {
            throw new CouncilRefused(Reason.OTHER_FACTS, "facts", confirm.facts(), state.facts());
        }
        AggregateLifecycle
                .apply(new ManualEntryConfirmed(id, confirm.facts(), confirm.occurredAt()));
    }

    @CommandHandler
    void handle(RejectManualEntry reject) {
        requireWaiting();
        AggregateLifecycle.apply(new ManualEntryRejected(id, reject.reason(), reject.occurredAt()));
    }

    private void requireWaiting() {
        if (state.stage() != ManualEntryState.Stage.WAITING) {
            throw new CouncilRefused(Reason.ENTRY_ENDED, null, state.stage());
        }
    }

    @EventSourcingHandler
    void on(ManualEntryEvent event, DomainEventMessage<?> message) {
        id = event.entry();
        if (event instanceof ManualEntrySubmitted) {
            submitter = message.getMetaData().get(EntryMetaData.ACTOR) instanceof String actor
                    ? Actor.of(actor)
                    : null;
        }
        state = ManualEntryState.apply(state, event);
    }
}
