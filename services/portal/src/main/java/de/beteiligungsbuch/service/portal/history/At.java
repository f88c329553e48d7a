package de.beteiligungsbuch.service.portal.history;

import org.jspecify.annotations.Nullable;

/**
 * The point in time at which somebody looks.
 *
 * @param asOf    what was recorded by then: an instant, a date, or ledger positions; null for now
 * @param validAt what had happened by then: an instant or a date; null for now
 */
public record At(@Nullable String asOf, @Nullable String validAt) {

    /** Today. */
    public static final At NOW = new At(null, null);

    /** Takes blanks, as an empty field of a form sends them, for null. */
    public At {
        asOf = asOf == null || asOf.isBlank() ? null : asOf.strip();
        validAt = validAt == null || validAt.isBlank() ? null : validAt.strip();
    }

    /** Whether it is another time than now. */
    public boolean past() {
        return asOf != null || validAt != null;
    }

    /** What a form field shows that can only hold a date. */
    public boolean dates() {
        return isDate(asOf) && isDate(validAt);
    }

    private static boolean isDate(@Nullable String text) {
        return text == null || text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }
}
