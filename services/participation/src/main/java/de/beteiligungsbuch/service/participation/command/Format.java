package de.beteiligungsbuch.service.participation.command;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.participation.FormatEvent;
import de.beteiligungsbuch.participation.FormatEvent.FormatAnnounced;
import de.beteiligungsbuch.participation.FormatEvent.FormatHeld;
import de.beteiligungsbuch.service.participation.command.OnFormat.AnnounceFormat;
import de.beteiligungsbuch.service.participation.command.OnFormat.HoldFormat;
import de.beteiligungsbuch.service.participation.command.ParticipationRefused.Reason;

/** A format: a forum, a conference, a workshop, a way of taking part. */
@AggregateRoot(type = "Format")
public class Format {

    @AggregateIdentifier
    private FormatId id;
    private FormatState state;

    /** For Axon, which replays the events into it. */
    @SuppressWarnings("NullAway.Init")
    protected Format() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init") // the event sets both
    Format(AnnounceFormat announce, Places places) {
        FormatId accompanies = announce.accompanies();
        if (accompanies != null) {
            places.requireFormat(announce.process(), accompanies);
        }
        places.requireOpen(announce.process(), announce.phase());
        AggregateLifecycle.apply(new FormatAnnounced(announce.format(), announce.process(),
                announce.phase(), announce.title(), announce.series(), announce.access(),
                announce.ways(), announce.selection(), accompanies, announce.scheduled(),
                announce.occurredAt()));
    }

    @CommandHandler
    void handle(HoldFormat hold) {
        if (state.held()) {
            throw new ParticipationRefused(Reason.FORMAT_HELD_BEFORE, null);
        }
        AggregateLifecycle.apply(new FormatHeld(id, hold.attendance(), hold.totals(),
                hold.occurredAt(), hold.published()));
    }

    @EventSourcingHandler
    void on(FormatEvent event) {
        id = event.format();
        state = FormatState.apply(state, event);
    }
}
