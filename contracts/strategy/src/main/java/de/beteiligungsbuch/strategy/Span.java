package de.beteiligungsbuch.strategy;

/**
 * Words of one paragraph of a {@link Wording}, half open.
 *
 * @param paragraph 0 for the title
 * @param fromWord  the first word, from 0
 * @param toWord    the word after the last; equal to {@code fromWord} marks a place between words
 */
public record Span(int paragraph, int fromWord, int toWord) {

    /** @throws IllegalArgumentException if a number is negative or the end is before the beginning */
    public Span {
        if (paragraph < 0 || fromWord < 0 || toWord < fromWord) {
            throw new IllegalArgumentException(
                    "no span: paragraph " + paragraph + ", words " + fromWord + " to " + toWord);
        }
    }
}
