package de.beteiligungsbuch.service.auditor.verify;

import java.util.Arrays;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.service.auditor.reading.EntryReading;

/**
 * A bundle and where its entries stand in it.
 *
 * @param ends behind the last byte of each entry
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SplitBundle(byte[] bytes, int[] ends) {

    private static final int LENGTH_BYTES = 2;

    /**
     * Takes it apart.
     *
     * @throws de.beteiligungsbuch.service.auditor.verdict.DoesNotHold if it has another count of
     *                                                                 entries, or cannot be taken
     *                                                                 apart
     */
    static SplitBundle of(LedgerName ledger, BundleCoordinates bundle, byte[] bytes) {
        int[] ends = new int[bundle.width()];
        int at = 0;
        for (int i = 0; i < ends.length; i++) {
            if (at + LENGTH_BYTES > bytes.length) {
                return refused(ledger, bundle, bytes);
            }
            at += LENGTH_BYTES + (((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff));
            ends[i] = at;
        }
        return at == bytes.length
                ? new SplitBundle(bytes, ends)
                : refused(ledger, bundle, bytes);
    }

    private static SplitBundle refused(LedgerName ledger, BundleCoordinates bundle, byte[] bytes) {
        EntryReading.bytes(ledger, bundle, bytes);
        throw new IllegalStateException(bundle + " is well formed and is not");
    }

    /** How many entries. */
    int count() {
        return ends.length;
    }

    /** Where the bytes of an entry begin. */
    int from(int position) {
        return (position == 0 ? 0 : ends[position - 1]) + LENGTH_BYTES;
    }

    /** How many bytes an entry has. */
    int length(int position) {
        return ends[position] - from(position);
    }

    /** The bytes of an entry; a copy. */
    byte[] entry(int position) {
        return Arrays.copyOfRange(bytes, from(position), ends[position]);
    }
}
