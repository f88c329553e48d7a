package de.beteiligungsbuch.service.council.matching;

/**
 * Why something is suggested.
 *
 * @param said the number or title that was found
 */
public record Reason(Kind kind, String said) {

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
        /** Several papers have that number: a person must say which one is meant. */
        NUMBER_REPEATS
    }

    /** In words, for example "names Drucksache 12345-24". */
    public String sentence() {
        return switch (kind) {
            case HAS_DRUCKSACHE -> "has the number " + said + ", under which it was submitted";
            case NAMES_DRUCKSACHE -> "names Drucksache " + said;
            case NAMES_ZIELBILD -> "names Zielbild " + said;
            case NAMES_MASSNAHME -> "names Massnahme " + said;
            case NAMES_TITLE -> "names the title “" + said + "”";
            case NUMBER_REPEATS -> "several papers have the number " + said;
        };
    }
}
