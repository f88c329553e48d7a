package de.beteiligungsbuch.service.portal.history;

import java.util.Locale;

/** The sorts of text that a strategy is made of. */
public enum TextKind {
    /** As we see it. */
    AUSGANGSBILD("ausgangsbilder"),
    /** As we want it. */
    ZIELBILD("zielbilder"),
    /** How it is to come about. */
    MASSNAHME("massnahmen");

    private final String plural;

    TextKind(String plural) {
        this.plural = plural;
    }

    /** The kind of that name in the query API. */
    static TextKind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name of the collection, in the query API as in our addresses. */
    public String plural() {
        return plural;
    }

    /** The address of the page that lists them. */
    public String page() {
        return "/" + plural;
    }
}
