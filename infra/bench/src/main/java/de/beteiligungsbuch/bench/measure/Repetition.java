package de.beteiligungsbuch.bench.measure;

import java.util.Map;

/**
 * What one repetition gave.
 *
 * @param figures what was read off
 * @param foreign share of the machine's processor time, 0 to 1, that others took meanwhile
 */
public record Repetition(Map<Figure, Double> figures, double foreign) {

    /** From which share of others on a repetition is marked. */
    public static final double MOST_FOREIGN = 0.15;

    /** Takes a copy. */
    public Repetition {
        figures = Map.copyOf(figures);
    }

    /** Whether something else used the machine. */
    public boolean disturbed() {
        return foreign > MOST_FOREIGN;
    }

    /** @throws IllegalArgumentException if it was not read off */
    double figure(Figure figure) {
        Double value = figures.get(figure);
        if (value == null) {
            throw new IllegalArgumentException(figure + " was not measured, only " + figures);
        }
        return value;
    }
}
