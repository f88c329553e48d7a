package de.beteiligungsbuch.service.strategy.command;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import de.beteiligungsbuch.strategy.Span;
import de.beteiligungsbuch.strategy.Wording;

/** Which words of a wording the changes speak of, and which they leave as they are. */
final class Coverage {

    /** A word and where it stands. */
    record Word(int paragraph, int position, String text) {}

    private final List<List<String>> words = new ArrayList<>();
    private final List<BitSet> covered = new ArrayList<>();

    /** @param spans within that wording; they may overlap */
    Coverage(Wording wording, List<Span> spans) {
        for (int paragraph = 0; paragraph < wording.size(); paragraph++) {
            words.add(wording.words(paragraph));
            covered.add(new BitSet());
        }
        spans.forEach(span -> covered.get(span.paragraph()).set(span.fromWord(), span.toWord()));
    }

    /**
     * What no change speaks of: the title's words (maybe none), then paragraph by paragraph. A
     * paragraph that the changes speak of from end to end is not among them, so that whole
     * paragraphs may come and go.
     */
    List<List<Word>> left() {
        List<List<Word>> left = new ArrayList<>();
        for (int paragraph = 0; paragraph < words.size(); paragraph++) {
            List<Word> those = left(paragraph);
            if (paragraph == 0 || !those.isEmpty()) {
                left.add(those);
            }
        }
        return left;
    }

    private List<Word> left(int paragraph) {
        List<String> all = words.get(paragraph);
        List<Word> left = new ArrayList<>();
        for (int i = covered.get(paragraph).nextClearBit(0); i < all.size(); i = covered
                .get(paragraph).nextClearBit(i + 1)) {
            left.add(new Word(paragraph, i, all.get(i)));
        }
        return left;
    }

    /** Where a span stands: how many words that nothing speaks of come before it in the whole text. */
    int wordsLeftBefore(Span span) {
        int before = 0;
        for (int paragraph = 0; paragraph < span.paragraph(); paragraph++) {
            before += left(paragraph).size();
        }
        return before + (int) left(span.paragraph()).stream()
                .filter(word -> word.position() < span.fromWord()).count();
    }
}
