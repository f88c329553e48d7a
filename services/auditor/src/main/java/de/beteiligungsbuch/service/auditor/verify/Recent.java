package de.beteiligungsbuch.service.auditor.verify;

import java.util.UUID;

/**
 * What was referred to lately: thousands of entries refer to one process. Only the first that refers
 * to a thing can be the first that refers to nothing.
 */
final class Recent {

    private static final int SLOTS = 1 << 12;

    private final long[] high = new long[SLOTS];
    private final long[] low = new long[SLOTS];
    private final int[] things = new int[SLOTS];

    /** Whether it is not among those remembered; it is from now on. */
    boolean isNew(int thing, UUID id) {
        long mixed = (id.getMostSignificantBits() ^ (id.getLeastSignificantBits() + thing))
                * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 52);
        if (things[slot] == thing + 1 && high[slot] == id.getMostSignificantBits()
                && low[slot] == id.getLeastSignificantBits()) {
            return false;
        }
        things[slot] = thing + 1;
        high[slot] = id.getMostSignificantBits();
        low[slot] = id.getLeastSignificantBits();
        return true;
    }
}
