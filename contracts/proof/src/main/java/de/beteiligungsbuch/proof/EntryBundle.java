package de.beteiligungsbuch.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Consecutive entries as tlog-tiles serves them: for each its length as uint16, big endian, and its
 * bytes.
 *
 * @param entries 1 to 256, each at most 65,535 bytes; the arrays may not be changed
 */
public record EntryBundle(List<byte[]> entries) {

    /** The largest an entry may be, in bytes. */
    public static final int MAX_ENTRY_BYTES = 65_535;
    private static final int MAX_BYTES = TilePath.FULL * (2 + MAX_ENTRY_BYTES);

    public EntryBundle {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > TilePath.FULL) {
            throw new IllegalArgumentException(
                    "a bundle has 1 to 256 entries, not " + entries.size());
        }
        for (byte[] entry : entries) {
            if (entry.length > MAX_ENTRY_BYTES) {
                throw new IllegalArgumentException("an entry is at most %d bytes, not %d"
                        .formatted(MAX_ENTRY_BYTES, entry.length));
            }
        }
    }

    /**
     * Reads a bundle to its last byte.
     *
     * @throws MalformedProof if an entry is cut short, or there are none or more than 256
     */
    public static EntryBundle parse(byte[] bytes) {
        StrictText.refuseMoreThan(MAX_BYTES, bytes, "a bundle");
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            if (entries.size() == TilePath.FULL) {
                throw new MalformedProof("%d bytes follow the 256th entry of the bundle"
                        .formatted(bytes.length - at));
            }
            int start = at + 2;
            int end = start > bytes.length
                    ? start
                    : start + ((bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff));
            if (end > bytes.length) {
                throw new MalformedProof("entry %d of the bundle ends at byte %d, the bundle at %d"
                        .formatted(entries.size(), end, bytes.length));
            }
            entries.add(Arrays.copyOfRange(bytes, start, end));
            at = end;
        }
        if (entries.isEmpty()) {
            throw new MalformedProof("a bundle without entries");
        }
        return new EntryBundle(entries);
    }

    /** The bytes that {@link #parse} reads. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            bytes.write(entry.length >>> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }
}
