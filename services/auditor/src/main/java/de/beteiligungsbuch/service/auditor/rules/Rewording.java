package de.beteiligungsbuch.service.auditor.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Span;
import de.beteiligungsbuch.strategy.Wording;

/**
 * That the changes of a revision explain the whole difference between two wordings: what none of
 * them speaks of reads the same before and after, so that no word is slipped in or dropped without
 * a reason and a source.
 */
final class Rewording {

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Wording before;
    private final Wording after;

    private Rewording(Wording before, Wording after) {
        this.before = before;
        this.after = after;
    }

    /** @throws Refused if they do not */
    static void check(Wording before, Wording after, List<Change> changes) {
        new Rewording(before, after).check(changes);
    }

    private void check(List<Change> changes) {
        Refused.unless(!paragraphs(before).equals(paragraphs(after)), "the wording did not change");
        Refused.unless(!changes.isEmpty(), "the revision does not say what it changes");
        for (int i = 0; i < changes.size(); i++) {
            check("change " + (i + 1), changes.get(i));
        }
        List<List<String>> old = unspoken(before, changes, Change::before);
        List<List<String>> young = unspoken(after, changes, Change::after);
        Refused.unless(old.equals(young), "what no change speaks of reads %s before and %s after",
                old, young);
        for (int i = 0; i < changes.size(); i++) {
            checkPlace(i, changes);
        }
    }

    private void check(String name, Change change) {
        Refused.unless(!change.rationale().isBlank(), "%s does not say why", name);
        Refused.unless(change.isSourced(), "%s does not say where it comes from", name);
        Integer footnote = change.footnote();
        Refused.unless(footnote == null || footnote > 0, "%s has footnote %s", name, footnote);
        Span from = change.before();
        Span to = change.after();
        Refused.unless(from == null || before.contains(from), "%s: %s is not in the old text",
                name, from);
        Refused.unless(to == null || after.contains(to), "%s: %s is not in the new text", name,
                to);
        Refused.unless(fits(change), "%s: %s is not what was done to '%s', which became '%s'", name,
                change.kind(), String.join(" ", words(before, from)),
                String.join(" ", words(after, to)));
    }

    private boolean fits(Change change) {
        List<String> from = words(before, change.before());
        List<String> to = words(after, change.after());
        boolean some = !from.isEmpty() || !to.isEmpty();
        return switch (change.kind()) {
            case INSERT -> from.isEmpty() && !to.isEmpty();
            case DELETE -> !from.isEmpty() && to.isEmpty();
            case REPLACE -> !from.isEmpty() && !to.isEmpty() && !from.equals(to);
            case MOVE -> from.isEmpty() != to.isEmpty() && change.otherZielbild() != null;
            case REORDER -> !from.isEmpty() && !to.isEmpty() && arrive(from, to)
                    && !(from.equals(to) && Objects.equals(change.before(), change.after()));
            case RETITLE -> some && !from.equals(to) && inTitle(change.before())
                    && inTitle(change.after());
            case SPLIT, MERGE -> some && !from.equals(to);
        };
    }

    private static boolean inTitle(@Nullable Span span) {
        return span == null || span.paragraph() == 0;
    }

    /** Others may join on the way, none may be lost; what joins to a word in writing does not count. */
    private static boolean arrive(List<String> from, List<String> to) {
        List<String> arrived = bare(to);
        return bare(from).stream().allMatch(arrived::remove);
    }

    private static List<String> bare(List<String> words) {
        List<String> bare = new ArrayList<>();
        words.stream().map(word -> NO_LETTER_OR_DIGIT.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty()).map(word -> word.toLowerCase(Locale.ROOT))
                .forEach(bare::add);
        return bare;
    }

    /** Words that take the place of others stand where those stood. */
    private void checkPlace(int number, List<Change> changes) {
        Change change = changes.get(number);
        Span from = change.before();
        Span to = change.after();
        if (change.kind() == Change.Kind.REPLACE && from != null && to != null) {
            Refused.unless(
                    unspokenBefore(from, before, changes, Change::before) == unspokenBefore(to,
                            after, changes, Change::after),
                    "change %s puts its words where others stood", number + 1);
        }
    }

    private static int unspokenBefore(Span span, Wording wording, List<Change> changes,
            Function<Change, @Nullable Span> side) {
        int words = 0;
        for (int paragraph = 0; paragraph <= span.paragraph(); paragraph++) {
            BitSet spoken = spoken(paragraph, changes, side);
            int end = paragraph < span.paragraph()
                    ? wording.words(paragraph).size()
                    : span.fromWord();
            words += end - spoken.get(0, end).cardinality();
        }
        return words;
    }

    /** The title's words and each paragraph's that no change speaks of; none that has none left. */
    private static List<List<String>> unspoken(Wording wording, List<Change> changes,
            Function<Change, @Nullable Span> side) {
        List<List<String>> unspoken = new ArrayList<>();
        for (int paragraph = 0; paragraph < wording.size(); paragraph++) {
            BitSet spoken = spoken(paragraph, changes, side);
            List<String> all = wording.words(paragraph);
            List<String> left = new ArrayList<>();
            for (int i = spoken.nextClearBit(0); i < all.size(); i = spoken.nextClearBit(i + 1)) {
                left.add(all.get(i));
            }
            if (paragraph == 0 || !left.isEmpty()) {
                unspoken.add(left);
            }
        }
        return unspoken;
    }

    private static BitSet spoken(int paragraph, List<Change> changes,
            Function<Change, @Nullable Span> side) {
        BitSet spoken = new BitSet();
        for (Change change : changes) {
            Span span = side.apply(change);
            if (span != null && span.paragraph() == paragraph) {
                spoken.set(span.fromWord(), span.toWord());
            }
        }
        return spoken;
    }

    private static List<List<String>> paragraphs(Wording wording) {
        List<List<String>> paragraphs = new ArrayList<>();
        for (int paragraph = 0; paragraph < wording.size(); paragraph++) {
            paragraphs.add(wording.words(paragraph));
        }
        return paragraphs;
    }

    private static List<String> words(Wording wording, @Nullable Span span) {
        return span == null
                ? List.of()
                : wording.words(span.paragraph()).subList(span.fromWord(), span.toWord());
    }
}
