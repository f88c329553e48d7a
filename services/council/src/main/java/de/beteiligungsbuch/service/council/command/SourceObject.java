package de.beteiligungsbuch.service.council.command;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.SourceEvent;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectVanished;
import de.beteiligungsbuch.council.SourceObjectId;
import de.beteiligungsbuch.service.council.command.CouncilRefused.Reason;
import de.beteiligungsbuch.service.council.command.OnFeed.NoteSource;

/** An object of a feed, as far as the ledger follows it. */
@AggregateRoot(type = "SourceObject")
public class SourceObject {

    @AggregateIdentifier
    private SourceObjectId id;
    private @Nullable SourceEvent last;

    /** For Axon, which replays the events into it. */
    @SuppressWarnings("NullAway.Init")
    public SourceObject() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteSource note) {
        if (last != null && !last.object().equals(id)) {
            throw new IllegalStateException(last + " is not about " + id);
        }
        boolean gone = last instanceof SourceObjectVanished;
        if (gone && note.said() instanceof SourceObjectVanished) {
            throw new CouncilRefused(Reason.SOURCE_SAID_BEFORE, "object");
        }
        AggregateLifecycle.apply(note.said());
    }

    @EventSourcingHandler
    void on(SourceEvent event) {
        id = event.object();
        last = event;
    }
}
