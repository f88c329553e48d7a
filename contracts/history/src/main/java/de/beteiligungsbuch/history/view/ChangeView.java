package de.beteiligungsbuch.history.view;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.Library;
import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.Texts;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Source;

/**
 * One change with the words it took away and brought.
 *
 * @param before        in version {@code basedOn}
 * @param after         in version {@code version}
 * @param otherZielbild its number
 */
public record ChangeView(
        @Nullable Integer footnote,
        Change.Kind kind,
        int version,
        int basedOn,
        String rationale,
        List<Source> sources,
        @Nullable Words before,
        @Nullable Words after,
        @Nullable Integer otherZielbild,
        @Nullable ZielbildId otherZielbildId,
        List<TextRef> ausgangsbilder,
        @JsonUnwrapped Told told) {

    static ChangeView of(TextHistory text, TextHistory.Revision made, Change change,
            Library library) {
        return of(text, made.version(), made.basedOn(), change,
                Told.of(made.occurredAt(), made.when()), library);
    }

    static ChangeView of(TextHistory text, int version, int basedOn, Change change, Told told,
            Library library) {
        ZielbildId other = change.otherZielbild();
        return new ChangeView(change.footnote(), change.kind(), version, basedOn,
                change.rationale(), change.sources(),
                Words.of(change.before(), Texts.wording(text, basedOn)),
                Words.of(change.after(), Texts.wording(text, version)),
                other == null
                        ? null
                        : TextRef.of(EntityRef.of(EntityKind.ZIELBILD, other), library).number(),
                other,
                change.ausgangsbilder().stream()
                        .map(id -> TextRef.of(EntityRef.of(EntityKind.AUSGANGSBILD, id), library))
                        .toList(),
                told);
    }

    /** That change of that version of the text, from 0, if it is known under the cut. */
    static Optional<ChangeView> find(TextHistory text, int version, int ordinal, Library library) {
        return Texts.revision(text, version).filter(made -> ordinal < made.changes().size())
                .map(made -> of(text, made, made.changes().get(ordinal), library));
    }

    /** The changes of the versions after {@code from} up to {@code to}. */
    static List<ChangeView> all(TextHistory text, int from, int to, Library library) {
        return Texts.inOrder(text).stream()
                .filter(made -> made.version() > from && made.version() <= to)
                .flatMap(made -> made.changes().stream()
                        .map(change -> of(text, made, change, library)))
                .toList();
    }
}
