package de.beteiligungsbuch.bench.measure;

import java.util.Arrays;
import java.util.List;

/** How long each of many calls took. Filled by one thread. */
public final class Latencies {

    private static final double NANOS_A_MILLISECOND = 1e6;

    private long[] nanos = new long[1 << 12];
    private int size;

    /** Adds one, in nanoseconds. */
    public void add(long value) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = value;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** All of several in one. */
    public static Latencies union(List<Latencies> parts) {
        Latencies all = new Latencies();
        parts.forEach(part -> Arrays.stream(part.nanos, 0, part.size).forEach(all::add));
        return all;
    }

    /**
     * The time that this share of the calls took at most (nearest rank).
     *
     * @param share above 0, up to 1
     * @return milliseconds
     * @throws IllegalStateException if there was no call
     */
    public double percentile(double share) {
        if (size == 0) {
            throw new IllegalStateException("no call was measured");
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * size);
        return sorted[Math.max(1, rank) - 1] / NANOS_A_MILLISECOND;
    }
}
