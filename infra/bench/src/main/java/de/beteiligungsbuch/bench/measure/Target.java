package de.beteiligungsbuch.bench.measure;

import java.util.Locale;

/**
 * What a ratio, or a figure that stands alone, should come to.
 *
 * @param least whether the limit is the least (else the most) that will do
 * @param limit the limit itself, which will do
 */
public record Target(boolean least, double limit) {

    /** That much or more. */
    public static Target atLeast(double limit) {
        return new Target(true, limit);
    }

    /** That much or less. */
    public static Target atMost(double limit) {
        return new Target(false, limit);
    }

    /** Whether the value will do. */
    public boolean isMetBy(double value) {
        return least ? value >= limit : value <= limit;
    }

    @Override
    public String toString() {
        return (least ? "≥ " : "≤ ") + (limit == Math.rint(limit)
                ? String.format(Locale.ROOT, "%,.0f", limit)
                : Double.toString(limit));
    }
}
