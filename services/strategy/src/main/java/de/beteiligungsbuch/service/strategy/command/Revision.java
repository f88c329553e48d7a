package de.beteiligungsbuch.service.strategy.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Span;
import de.beteiligungsbuch.strategy.Wording;

/**
 * What makes the trail of a text complete: the changes of a revision explain the whole difference
 * between two wordings. Whatever no change speaks of must read the same, word by word and paragraph
 * by paragraph, so that no word can be slipped in, dropped or moved without a reason and a source.
 * White space is not part of a word: how a text is broken into lines may change unsaid.
 */
final class Revision {

    private final Wording before;
    private final Wording after;
    private final List<Change> changes;

    private Revision(Wording before, Wording after, List<Change> changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    /** @throws Refused with the first rule that the changes break */
    static void check(Wording before, Wording after, List<Change> changes) {
        new Revision(before, after, changes).check();
    }

    private void check() {
        if (words(before).equals(words(after))) {
            throw new Refused(Reason.NOTHING_CHANGED, "wording");
        }
        if (changes.isEmpty()) {
            throw new Refused(Reason.CHANGES_MISSING, "changes");
        }
        for (int i = 0; i < changes.size(); i++) {
            new ChangeRules("changes[" + i + "]", changes.get(i), before, after).check();
        }
        Coverage old = new Coverage(before, spans(Change::before));
        Coverage young = new Coverage(after, spans(Change::after));
        compare(old.left(), young.left());
        for (int i = 0; i < changes.size(); i++) {
            checkPlace("changes[" + i + "]", changes.get(i), old, young);
        }
    }

    private static List<List<String>> words(Wording wording) {
        List<List<String>> words = new ArrayList<>();
        for (int paragraph = 0; paragraph < wording.size(); paragraph++) {
            words.add(wording.words(paragraph));
        }
        return words;
    }

    private List<Span> spans(Function<Change, @Nullable Span> side) {
        List<Span> spans = new ArrayList<>();
        for (Change change : changes) {
            Span span = side.apply(change);
            if (span != null) {
                spans.add(span);
            }
        }
        return spans;
    }

    private static void compare(List<List<Coverage.Word>> old, List<List<Coverage.Word>> young) {
        for (int i = 0; i < Math.max(old.size(), young.size()); i++) {
            List<Coverage.Word> was = i < old.size() ? old.get(i) : List.of();
            List<Coverage.Word> is = i < young.size() ? young.get(i) : List.of();
            for (int j = 0; j < Math.max(was.size(), is.size()); j++) {
                Coverage.@Nullable Word old1 = j < was.size() ? was.get(j) : null;
                Coverage.@Nullable Word new1 = j < is.size() ? is.get(j) : null;
                if (new1 == null || old1 == null || !new1.text().equals(old1.text())) {
                    throw unexplained(old1, new1);
                }
            }
        }
    }

    private static Refused unexplained(Coverage.@Nullable Word was, Coverage.@Nullable Word is) {
        Coverage.Word at = Objects.requireNonNull(is != null ? is : was);
        return new Refused(Reason.DIFFERENCE_UNEXPLAINED,
                is != null ? "wording" : "changes", at.paragraph(), at.position(), at.text());
    }

    /** Words that take the place of others stand where those stood. */
    private static void checkPlace(String field, Change change, Coverage old, Coverage young) {
        Span from = change.before();
        Span to = change.after();
        if (change.kind() == Change.Kind.REPLACE && from != null && to != null
                && old.wordsLeftBefore(from) != young.wordsLeftBefore(to)) {
            throw new Refused(Reason.CHANGE_CONTRADICTORY, field + ".after");
        }
    }
}
