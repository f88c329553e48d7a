package de.beteiligungsbuch.service.strategy.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Span;
import de.beteiligungsbuch.strategy.Wording;

/** What one change must hold to by itself; each kind asks for spans of its own. */
final class ChangeRules {

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String field;
    private final Change change;
    private final Wording before;
    private final Wording after;

    /** @param field the path of the change within the command */
    ChangeRules(String field, Change change, Wording before, Wording after) {
        this.field = field;
        this.change = change;
        this.before = before;
        this.after = after;
    }

    void check() {
        if (change.rationale().isBlank()) {
            throw new Refused(Reason.RATIONALE_MISSING, field + ".rationale");
        }
        if (!change.isSourced()) {
            throw new Refused(Reason.SOURCE_MISSING, field + ".sources");
        }
        Integer footnote = change.footnote();
        if (footnote != null && footnote < 1) {
            throw new Refused(Reason.FOOTNOTE_BELOW_ONE, field + ".footnote", footnote);
        }
        within(before, change.before(), "before");
        within(after, change.after(), "after");
        fitsKind();
    }

    private void within(Wording wording, @Nullable Span span, String side) {
        if (span != null && !wording.contains(span)) {
            throw new Refused(Reason.SPAN_OUTSIDE_TEXT, field + "." + side, span.paragraph(),
                    span.fromWord(), span.toWord());
        }
    }

    private void fitsKind() {
        boolean takes = holdsWords(change.before());
        boolean gives = holdsWords(change.after());
        switch (change.kind()) {
            case INSERT -> require(!takes && gives, takes ? "before" : "after");
            case DELETE -> require(takes && !gives, takes ? "after" : "before");
            case REPLACE -> {
                require(takes && gives, takes ? "after" : "before");
                requireOtherWords();
            }
            case MOVE -> {
                require(takes != gives, takes ? "after" : "before");
                require(change.otherZielbild() != null, "otherZielbild");
            }
            case REORDER -> {
                require(takes && gives, takes ? "after" : "before");
                requireSameWordsElsewhere();
            }
            case RETITLE -> {
                require(takes || gives, "after");
                require(inTitle(change.before()), "before");
                require(inTitle(change.after()), "after");
                requireOtherWords();
            }
            case SPLIT, MERGE -> {
                require(takes || gives, "after");
                requireOtherWords();
            }
        }
    }

    private void require(boolean fits, String side) {
        if (!fits) {
            throw new Refused(Reason.SPAN_UNFIT, field + "." + side, change.kind());
        }
    }

    private static boolean holdsWords(@Nullable Span span) {
        return span != null && span.fromWord() < span.toWord();
    }

    private static boolean inTitle(@Nullable Span span) {
        return span == null || span.paragraph() == 0;
    }

    private void requireOtherWords() {
        if (words(before, change.before()).equals(words(after, change.after()))) {
            throw new Refused(Reason.CHANGE_WITHOUT_EFFECT, field);
        }
    }

    /** Others may join on the way, none may be lost; what joins to a word in writing does not count. */
    private void requireSameWordsElsewhere() {
        List<String> from = words(before, change.before());
        List<String> to = words(after, change.after());
        if (from.equals(to) && Objects.equals(change.before(), change.after())) {
            throw new Refused(Reason.CHANGE_WITHOUT_EFFECT, field);
        }
        List<String> arrived = bare(to);
        for (String word : bare(from)) {
            if (!arrived.remove(word)) {
                throw new Refused(Reason.CHANGE_CONTRADICTORY, field + ".after", word);
            }
        }
    }

    private static List<String> bare(List<String> words) {
        return words.stream().map(word -> NO_LETTER_OR_DIGIT.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty()).map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The words of a span; none where there is no span. */
    static List<String> words(Wording wording, @Nullable Span span) {
        return span == null
                ? List.of()
                : wording.words(span.paragraph()).subList(span.fromWord(), span.toWord());
    }
}
