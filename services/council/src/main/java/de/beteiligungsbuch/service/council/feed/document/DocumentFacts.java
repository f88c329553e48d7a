package de.beteiligungsbuch.service.council.feed.document;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceObjectId;
import de.beteiligungsbuch.ledgerservice.command.SourceCommands;
import de.beteiligungsbuch.service.council.command.CouncilRefused;
import de.beteiligungsbuch.service.council.command.CouncilRefused.Reason;
import de.beteiligungsbuch.service.council.command.OnFeed;
import de.beteiligungsbuch.service.council.command.OnFeed.NoteDocument;
import de.beteiligungsbuch.service.council.command.OnFeed.NoteDocumentGone;
import de.beteiligungsbuch.service.council.feed.document.Fetching.Fetched;

/** Puts on the ledger what documents are; each change once, also after a crash. */
@Component
class DocumentFacts {

    private final DocumentStore store;
    private final SourceCommands commands;

    DocumentFacts(DocumentStore store, SourceCommands commands) {
        this.store = store;
        this.commands = commands;
    }

    /** It was read. */
    Waiting observed(Waiting waiting, FileObject file, Fetched fetched) {
        FeedId feed = waiting.feed();
        String object = waiting.object();
        boolean silent = file.said().equals(waiting.said())
                && Objects.equals(file.modified(), waiting.modified());
        return record("feed-document", waiting, fetched.document().sha256().hex(),
                () -> new NoteDocument(SourceObjectId.of(feed, object), file.source(),
                        store.role(feed, object), fetched.document(), silent,
                        store.concerns(feed, object), fetched.at()));
    }

    /** It is gone. */
    Waiting gone(Waiting waiting, FileObject file, Instant now) {
        FeedId feed = waiting.feed();
        String object = waiting.object();
        return record("feed-document-gone", waiting, "gone",
                () -> new NoteDocumentGone(SourceObjectId.of(feed, object), file.source(),
                        store.role(feed, object), store.concerns(feed, object), now));
    }

    private Waiting record(String step, Waiting waiting, String what,
            Supplier<OnFeed> command) {
        try {
            commands.execute(step, waiting.feed() + "|" + waiting.object() + "|"
                    + waiting.recorded() + "|" + what, command);
            return waiting.recordedOnceMore();
        } catch (CouncilRefused refused) {
            if (refused.reason() != Reason.SOURCE_SAID_BEFORE) {
                throw refused;
            }
            return waiting;
        }
    }
}
