package de.beteiligungsbuch.service.portal.history;

import org.jspecify.annotations.Nullable;

/**
 * A text of the strategy, as others name it.
 *
 * @param kind   ZIELBILD, AUSGANGSBILD or MASSNAHME
 * @param number null where the text is not known as of then
 * @param title  null where the text is not known as of then
 */
public record TextRef(String kind, String id, @Nullable Integer number, @Nullable String title) {

    /** The address of its page. */
    public String page() {
        return TextKind.of(kind).page() + "/" + (number == null ? id : number);
    }
}
