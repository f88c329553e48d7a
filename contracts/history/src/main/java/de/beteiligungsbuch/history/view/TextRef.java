package de.beteiligungsbuch.history.view;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.Library;
import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.Texts;
import de.beteiligungsbuch.strategy.Wording;

/**
 * A text by its name.
 *
 * @param number null where its draft is not known under the cut
 * @param title  of its last version
 */
public record TextRef(EntityKind kind, UUID id, @Nullable Integer number, @Nullable String title) {

    static TextRef of(TextHistory text) {
        TextHistory.Draft draft = text.draft();
        return new TextRef(text.ref().kind(), text.ref().id(),
                draft == null ? null : draft.number(),
                Texts.wording(text, Texts.version(text)).map(Wording::title).orElse(null));
    }

    static TextRef of(EntityRef ref, Library library) {
        return library.text(ref).map(TextRef::of)
                .orElseGet(() -> new TextRef(ref.kind(), ref.id(), null, null));
    }
}
