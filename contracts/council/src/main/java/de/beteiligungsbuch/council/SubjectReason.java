package de.beteiligungsbuch.council;

/**
 * Why a paper was thought to concern something, before a person said so.
 *
 * @param kind what was found
 * @param said the number or title that was found
 */
public record SubjectReason(Kind kind, String said) {

    /** What was found; what weighs most comes first. */
    public enum Kind {
        /** The paper has the number under which the edition is before the council. */
        HAS_DRUCKSACHE,
        /** The text names a number of a paper. */
        NAMES_DRUCKSACHE,
        /** The text names a Zielbild by its number. */
        NAMES_ZIELBILD,
        /** The text names a Massnahme by its number. */
        NAMES_MASSNAHME,
        /** The text holds the whole title. */
        NAMES_TITLE,
        /** Several papers have that number: only a person can say which one is meant. */
        NUMBER_REPEATS
    }
}
