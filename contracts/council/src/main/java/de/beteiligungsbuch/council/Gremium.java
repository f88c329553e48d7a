package de.beteiligungsbuch.council;

/**
 * A body of the council.
 *
 * @param name as the city calls it
 * @param kind only the council itself adopts a strategy
 */
public record Gremium(String name, Kind kind) {

    /** What sort of body it is. */
    public enum Kind {
        /** The council itself (Rat). */
        COUNCIL,
        /** A committee (Ausschuss). */
        COMMITTEE,
        /** The council of a district (Bezirksvertretung). */
        DISTRICT_COUNCIL,
        /** Any other body. */
        OTHER
    }
}
