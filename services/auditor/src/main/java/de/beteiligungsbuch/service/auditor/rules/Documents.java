package de.beteiligungsbuch.service.auditor.rules;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.DocumentRole;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceEvent;
import de.beteiligungsbuch.council.SourceEvent.Concerns;
import de.beteiligungsbuch.council.SourceEvent.DocumentObserved;
import de.beteiligungsbuch.council.SourceEvent.DocumentVanished;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectChanged;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectObserved;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectVanished;
import de.beteiligungsbuch.council.SourceObjectId;
import de.beteiligungsbuch.council.SourceRef;

/**
 * The objects of feeds. What a feed says may be anything; what is said of the documents behind it
 * follows on what was said before.
 */
final class Documents {

    private final Map<SourceObjectId, State> documents = new HashMap<>();

    /** As it was said last. */
    private record State(Document last, DocumentRole role, Concerns concerns, boolean gone) {

        boolean isSaidBy(DocumentObserved event) {
            return !gone && last.equals(event.document()) && role == event.role()
                    && concerns.equals(event.concerns());
        }
    }

    /** @throws Refused if that may not happen */
    void after(SourceEvent event) {
        switch (event) {
            case SourceObjectObserved e -> requireOwn(e.object(), e.source());
            case SourceObjectChanged e -> requireOwn(e.object(), e.source());
            case SourceObjectVanished e -> requireOwn(e.object(), e.last());
            case DocumentObserved e -> {
                requireOwn(e.object(), e.source());
                documents.compute(e.object(), (id, before) -> observed(before, e));
            }
            case DocumentVanished e -> {
                requireOwn(e.object(), e.source());
                documents.compute(e.object(), (id, before) -> vanished(before, e));
            }
        }
    }

    private static void requireOwn(SourceObjectId object, SourceRef source) {
        Refused.unless(SourceObjectId.of(source.feed(), source.object()).equals(object),
                "%s of that feed is another object than %s", source.object(), object);
    }

    private static State observed(@Nullable State before, DocumentObserved event) {
        SourceDigest known = before == null ? null : before.last.sha256();
        SourceDigest said = event.before();
        Refused.unless(known == null ? said == null : known.equals(said),
                "the document is said to have been %s before, it was %s", said, known);
        boolean same = event.document().sha256().equals(known);
        Refused.unless(!event.silent() || (known != null && !same),
                "a document that was not exchanged is said to be exchanged silently");
        Refused.unless(before == null || !before.isSaidBy(event),
                "the document is said to be as it was said to be before");
        return new State(event.document(), event.role(), event.concerns(), false);
    }

    private static State vanished(@Nullable State before, DocumentVanished event) {
        State there = Refused.there(before, "the document was never observed");
        Refused.unless(!there.gone, "the document was gone before");
        Refused.unless(event.last().equals(there.last),
                "the document is said to have been %s at last, it was %s", event.last(),
                there.last);
        return new State(there.last, event.role(), event.concerns(), true);
    }
}
