package de.beteiligungsbuch.history.view;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.strategy.Span;
import de.beteiligungsbuch.strategy.Wording;

/**
 * Words of a version and where they stand in it.
 *
 * @param paragraph 0 for the title
 * @param fromWord  the first, from 0
 * @param toWord    the one after the last
 * @param words     joined by single spaces; null where that version is not known or has no such place
 */
public record Words(int paragraph, int fromWord, int toWord, @Nullable String words) {

    static @Nullable Words of(@Nullable Span span, Optional<Wording> wording) {
        return span == null
                ? null
                : new Words(span.paragraph(), span.fromWord(), span.toWord(),
                        wording.filter(text -> text.contains(span)).map(text -> read(span, text))
                                .orElse(null));
    }

    private static String read(Span span, Wording wording) {
        return String.join(" ",
                wording.words(span.paragraph()).subList(span.fromWord(), span.toWord()));
    }
}
