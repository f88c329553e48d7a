package de.beteiligungsbuch.bench.measure;

import java.util.List;

/**
 * The values of one figure over several repetitions.
 *
 * @param values at least one, in the order of the repetitions
 */
public record Series(List<Double> values) {

    /** @throws IllegalArgumentException if there is no value */
    public Series {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a series has at least one value");
        }
    }

    /** The one in the middle; of an even number, half-way between the two. */
    public double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The least. */
    public double least() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** The greatest. */
    public double greatest() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
