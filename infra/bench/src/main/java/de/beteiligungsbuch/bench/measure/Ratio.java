package de.beteiligungsbuch.bench.measure;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One contestant's figure divided by another's, repetition by repetition: the two of a pair ran one
 * after the other, so that a slow minute of the machine falls on both.
 *
 * @param figure    what is compared
 * @param ours      of the first
 * @param theirs    of the other
 * @param ratios    first ÷ other, pair by pair
 * @param disturbed how many pairs have a repetition during which something else used the machine
 */
public record Ratio(Figure figure, Series ours, Series theirs, Series ratios, int disturbed) {

    /** With fewer repetitions nothing is said. */
    public static final int FEWEST = 5;

    /**
     * Divides.
     *
     * @throws TooFewRepetitions        if there are not at least {@link #FEWEST} pairs
     * @throws IllegalArgumentException if one ran more often than the other
     */
    public static Ratio of(List<Repetition> ours, List<Repetition> theirs, Figure figure) {
        if (ours.size() != theirs.size()) {
            throw new IllegalArgumentException(
                    ours.size() + " repetitions cannot be paired with " + theirs.size());
        }
        if (ours.size() < FEWEST) {
            throw new TooFewRepetitions(ours.size());
        }
        List<Double> ratios = IntStream.range(0, ours.size())
                .mapToObj(i -> ours.get(i).figure(figure) / theirs.get(i).figure(figure)).toList();
        int disturbed = (int) IntStream.range(0, ours.size())
                .filter(i -> ours.get(i).disturbed() || theirs.get(i).disturbed()).count();
        return new Ratio(figure, series(ours.stream(), figure), series(theirs.stream(), figure),
                new Series(ratios), disturbed);
    }

    private static Series series(Stream<Repetition> repetitions, Figure figure) {
        return new Series(repetitions.map(repetition -> repetition.figure(figure)).toList());
    }
}
