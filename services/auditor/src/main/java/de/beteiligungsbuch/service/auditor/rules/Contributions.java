package de.beteiligungsbuch.service.auditor.rules;

import java.security.SecureRandom;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The states of contributions, some 50 bytes each. */
final class Contributions {

    private static final int FIRST_SLOTS = 1 << 10;
    /** So that nobody can choose ids that this takes for the same. */
    private static final long SECRET = new SecureRandom().nextLong() | 1;
    private static final long OTHER_SECRET = new SecureRandom().nextLong() | 1;
    private static final int NUMBERS = 4;

    /** 64 bits of each id; 0 where a slot is free. */
    private long[] keys = new long[FIRST_SLOTS];
    private int[] numbers = new int[FIRST_SLOTS * NUMBERS];
    private int size;

    static long key(UUID id) {
        long mixed = (id.getMostSignificantBits() ^ SECRET) * OTHER_SECRET
                ^ Long.rotateLeft((id.getLeastSignificantBits() ^ OTHER_SECRET) * SECRET, 32);
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        mixed ^= mixed >>> 32;
        return mixed == 0 ? 1 : mixed;
    }

    @Nullable
    ContributionState get(UUID id) {
        long key = key(id);
        int slot = slot(key);
        int at = slot * NUMBERS;
        return keys[slot] == 0
                ? null
                : new ContributionState(numbers[at], numbers[at + 1], numbers[at + 2],
                        numbers[at + 3]);
    }

    void put(UUID id, ContributionState state) {
        long key = key(id);
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        int at = slot * NUMBERS;
        numbers[at] = state.place();
        numbers[at + 1] = state.actor();
        numbers[at + 2] = state.first();
        numbers[at + 3] = state.marks();
        if (size * 4L > keys.length * 3L) {
            grow();
        }
    }

    private int slot(long key) {
        int slot = (int) key & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldNumbers.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                System.arraycopy(oldNumbers, i * NUMBERS, numbers, slot * NUMBERS, NUMBERS);
            }
        }
    }
}
