package de.beteiligungsbuch.service.auditor.verify;

import java.util.SplittableRandom;

/** Numbers by UUID, some 40 bytes each. */
final class IdTable {

    private static final int FIRST_SLOTS = 1 << 6;
    /** Nobody who writes ids can know which of them will meet. */
    private static final long SEED = new SplittableRandom().nextLong();

    private long[] high = new long[FIRST_SLOTS];
    private long[] low = new long[FIRST_SLOTS];
    /** The number plus one; 0 where a slot is free. */
    private long[] numbers = new long[FIRST_SLOTS];
    private int size;

    /** The number of an id, or -1 where it has none. */
    long get(long mostSignificant, long leastSignificant) {
        return numbers[slot(mostSignificant, leastSignificant)] - 1;
    }

    /** Sets the number, 0 or more, and returns the one before, or -1. */
    long put(long mostSignificant, long leastSignificant, long number) {
        int slot = slot(mostSignificant, leastSignificant);
        long before = numbers[slot] - 1;
        if (before < 0) {
            high[slot] = mostSignificant;
            low[slot] = leastSignificant;
            size++;
        }
        numbers[slot] = number + 1;
        if (size * 3L > numbers.length * 2L) {
            grow();
        }
        return before;
    }

    private int slot(long mostSignificant, long leastSignificant) {
        long mixed = (mostSignificant ^ SEED) * 0x9E3779B97F4A7C15L
                ^ leastSignificant * 0xC2B2AE3D27D4EB4FL;
        int slot = (int) (mixed ^ (mixed >>> 32)) & (numbers.length - 1);
        while (numbers[slot] != 0 && (high[slot] != mostSignificant
                || low[slot] != leastSignificant)) {
            slot = (slot + 1) & (numbers.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] highs = high;
        long[] lows = low;
        long[] old = numbers;
        high = new long[old.length * 2];
        low = new long[old.length * 2];
        numbers = new long[old.length * 2];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                int slot = slot(highs[i], lows[i]);
                high[slot] = highs[i];
                low[slot] = lows[i];
                numbers[slot] = old[i];
            }
        }
    }
}
