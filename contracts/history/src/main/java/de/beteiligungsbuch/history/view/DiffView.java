package de.beteiligungsbuch.history.view;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.Library;
import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.Texts;

/** The difference of two versions of a text, and the changes that made it. */
public record DiffView(
        UUID id,
        @Nullable Integer number,
        int from,
        int to,
        List<WordDiff.Paragraph> paragraphs,
        List<ChangeView> changes) {

    /** Of two versions that are known. */
    public static DiffView of(TextHistory text, int from, int to, Library library) {
        TextRef ref = TextRef.of(text);
        return new DiffView(ref.id(), ref.number(), from, to,
                WordDiff.of(Texts.wording(text, from).orElseThrow(),
                        Texts.wording(text, to).orElseThrow()),
                ChangeView.all(text, from, to, library));
    }
}
