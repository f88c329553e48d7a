package de.beteiligungsbuch.bench;

import java.time.Duration;

import de.beteiligungsbuch.bench.measure.Ratio;

/**
 * How much to measure.
 *
 * @param rounds  repetitions of each contestant
 * @param time    of one repetition, where it is time that ends it
 * @param entries in one repetition, where it is their number that ends it
 * @param largest entries of the largest ledger, where it is growth that is measured
 */
public record Effort(int rounds, Duration time, int entries, long largest) {

    private static final int FULL_ROUNDS = 7;

    /** To see that everything runs, and roughly how fast. */
    public static Effort quick() {
        return new Effort(Ratio.FEWEST, Duration.ofMillis(500), 20_000, 200_000);
    }

    /** For figures that one can rely on. */
    public static Effort full() {
        return new Effort(FULL_ROUNDS, Duration.ofSeconds(3), 200_000, 1_000_000);
    }

    /** The same with a ledger of that size as the largest. */
    public Effort withLargest(long size) {
        return new Effort(rounds, time, entries, size);
    }
}
