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
import de.beteiligungsbuch.council.SourceEvent.DocumentObserved;
import de.beteiligungsbuch.council.SourceEvent.DocumentVanished;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectChanged;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectObserved;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectVanished;
import de.beteiligungsbuch.council.SourceObjectId;
import de.beteiligungsbuch.service.council.command.CouncilRefused.Reason;
import de.beteiligungsbuch.service.council.command.OnFeed.NoteDocument;
import de.beteiligungsbuch.service.council.command.OnFeed.NoteDocumentGone;
import de.beteiligungsbuch.service.council.command.OnFeed.NoteSource;

/** An object of a feed, as far as the ledger follows it. */
@AggregateRoot(type = "SourceObject")
public class SourceObject {

    @AggregateIdentifier
    private SourceObjectId id;
    private boolean gone;
    private @Nullable DocumentObserved document;
    private boolean documentGone;

    /** For Axon, which replays the events into it. */
    @SuppressWarnings("NullAway.Init")
    public SourceObject() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteSource note) {
        check(note.said().object());
        if (gone && note.said() instanceof SourceObjectVanished) {
            throw new CouncilRefused(Reason.SOURCE_SAID_BEFORE, "object");
        }
        AggregateLifecycle.apply(note.said());
    }

    /** What it was before is what the ledger says, whatever the caller remembers. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteDocument note) {
        check(note.object());
        DocumentObserved last = document;
        boolean exchanged = last != null
                && !last.document().sha256().equals(note.document().sha256());
        if (last != null && !exchanged && !documentGone && last.role() == note.role()
                && last.concerns().equals(note.concerns())) {
            throw new CouncilRefused(Reason.SOURCE_SAID_BEFORE, "object");
        }
        AggregateLifecycle.apply(new DocumentObserved(note.object(), note.source(), note.role(),
                note.document(), last == null ? null : last.document().sha256(),
                exchanged && note.silent(), note.concerns(), note.occurredAt()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteDocumentGone note) {
        check(note.object());
        DocumentObserved last = document;
        if (last == null || documentGone) {
            throw new CouncilRefused(Reason.SOURCE_SAID_BEFORE, "object");
        }
        AggregateLifecycle.apply(new DocumentVanished(note.object(), note.source(), note.role(),
                last.document(), note.concerns(), note.occurredAt()));
    }

    private void check(SourceObjectId object) {
        if (id != null && !object.equals(id)) {
            throw new IllegalStateException(object + " is not " + id);
        }
    }

    @EventSourcingHandler
    void on(SourceEvent event) {
        id = event.object();
        switch (event) {
            case DocumentObserved observed -> {
                document = observed;
                documentGone = false;
            }
            case DocumentVanished _ -> documentGone = true;
            case SourceObjectVanished _ -> gone = true;
            case SourceObjectObserved _,SourceObjectChanged _ -> gone = false;
        }
    }
}
