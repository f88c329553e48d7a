package de.beteiligungsbuch.service.auditor.verify;

/** Numbers other than 0, some 16 bytes each. */
final class LongSet {

    private static final int FIRST_SLOTS = 1 << 10;

    private long[] numbers = new long[FIRST_SLOTS];
    private int size;

    boolean contains(long number) {
        return numbers[slot(number)] == number;
    }

    void add(long number) {
        int slot = slot(number);
        if (numbers[slot] == 0) {
            numbers[slot] = number;
            size++;
            if (size * 3L > numbers.length * 2L) {
                grow();
            }
        }
    }

    int size() {
        return size;
    }

    private int slot(long number) {
        int slot = (int) (number ^ (number >>> 32)) & (numbers.length - 1);
        while (numbers[slot] != 0 && numbers[slot] != number) {
            slot = (slot + 1) & (numbers.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] old = numbers;
        numbers = new long[old.length * 2];
        for (long number : old) {
            if (number != 0) {
                numbers[slot(number)] = number;
            }
        }
    }
}
