package de.beteiligungsbuch.strategy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of an Ausgangsbild, a Zielbild or a Massnahme. Paragraph 0 is the title, the others
 * follow from 1. A word is a run of characters without Unicode white space; words count from 0
 * within their paragraph.
 *
 * @param title      of one line
 * @param paragraphs in order; may be empty
 */
public record Wording(String title, List<String> paragraphs) {

    private static final Pattern WHITE_SPACE = Pattern.compile("(?U)\\s+");

    /**
     * Takes a copy of the list.
     *
     * @throws IllegalArgumentException if the title or a paragraph is blank
     */
    public Wording {
        paragraphs = List.copyOf(paragraphs);
        if (title.isBlank() || paragraphs.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("neither the title nor a paragraph may be blank");
        }
    }

    /** How many paragraphs there are, the title included. */
    public int size() {
        return paragraphs.size() + 1;
    }

    /**
     * The words of one paragraph.
     *
     * @param paragraph 0 for the title
     * @throws IndexOutOfBoundsException if there is no such paragraph
     */
    public List<String> words(int paragraph) {
        String text = paragraph == 0 ? title : paragraphs.get(paragraph - 1);
        return WHITE_SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    /** Whether the span lies within this text. */
    public boolean contains(Span span) {
        return span.paragraph() < size() && span.toWord() <= words(span.paragraph()).size();
    }

    /** What identifies this text: SHA-256 over its paragraphs, the title first. */
    public WordingDigest digest() {
        return WordingDigest.of(Stream.concat(Stream.of(title), paragraphs.stream()).toList());
    }
}
