package de.beteiligungsbuch.service.portal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.service.portal.history.Diff;

/**
 * Which word of one version is which word of another, as a {@link Diff} has it.
 *
 * @param paragraphs in reading order
 */
record Alignment(List<List<Word>> paragraphs) {

    private static final Pattern WHITE_SPACE = Pattern.compile("(?U)\\s+");

    /**
     * Where a word stands in a version.
     *
     * @param paragraph 0 for the title
     * @param word      from 0
     */
    record Place(int paragraph, int word) {}

    /** A word; {@code from} or {@code to} is null where that version lacks it. */
    record Word(String text, @Nullable Place from, @Nullable Place to) {}

    static Alignment of(Diff diff) {
        return new Alignment(diff.paragraphs().stream().map(Alignment::words).toList());
    }

    /** One version with itself; {@code paragraphs} begins with the title. */
    static Alignment same(List<String> paragraphs) {
        List<Diff.Paragraph> equal = new ArrayList<>();
        for (int number = 0; number < paragraphs.size(); number++) {
            equal.add(new Diff.Paragraph(number, number,
                    List.of(new Diff.Segment("EQUAL", paragraphs.get(number)))));
        }
        return of(new Diff(0, 0, equal));
    }

    private static List<Word> words(Diff.Paragraph paragraph) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (Diff.Segment segment : paragraph.segments()) {
            boolean before = !segment.kind().equals("INSERT");
            boolean after = !segment.kind().equals("DELETE");
            for (String word : split(segment.words())) {
                words.add(new Word(word, before ? place(paragraph.from(), from++) : null,
                        after ? place(paragraph.to(), to++) : null));
            }
        }
        return List.copyOf(words);
    }

    private static List<String> split(String words) {
        return WHITE_SPACE.splitAsStream(words).filter(word -> !word.isEmpty()).toList();
    }

    private static @Nullable Place place(@Nullable Integer paragraph, int word) {
        return paragraph == null ? null : new Place(paragraph, word);
    }

    /** From a place in the earlier version to the one in the later, where the word still stands. */
    UnaryOperator<Optional<Place>> forward() {
        Map<Place, Place> places = new HashMap<>();
        both(word -> places.put(word.from(), word.to()));
        return place -> place.map(places::get);
    }

    /** From a place in the later version to the one in the earlier, where the word stood already. */
    UnaryOperator<Optional<Place>> backward() {
        Map<Place, Place> places = new HashMap<>();
        both(word -> places.put(word.to(), word.from()));
        return place -> place.map(places::get);
    }

    private void both(Consumer<Word> each) {
        paragraphs.stream().flatMap(List::stream)
                .filter(word -> word.from() != null && word.to() != null).forEach(each);
    }
}
