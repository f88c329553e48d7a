package de.beteiligungsbuch.eventstore.writer;

import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.eventstore.reader.EntryChain;
import de.beteiligungsbuch.ledger.LeafHash;

/**
 * How far an index reaches.
 *
 * @param nextIndex  of the first entry that it lacks
 * @param lastOffset Kafka offset of the last entry that it has; -1 if it has none
 * @param epoch      of that entry; 0 if there is none
 * @param lastLeaf   hash of that entry; null if there is none
 */
record IndexPosition(long nextIndex, long lastOffset, long epoch, @Nullable LeafHash lastLeaf) {

    static final IndexPosition EMPTY = new IndexPosition(0, -1, 0, null);

    private static final int BYTES = 3 * Long.BYTES + LeafHash.LENGTH;

    static IndexPosition read(byte[] value) {
        if (value.length != BYTES) {
            throw new IndexDamaged("the index's position has " + value.length + " bytes, not "
                    + BYTES);
        }
        ByteBuffer buffer = ByteBuffer.wrap(value);
        long nextIndex = buffer.getLong();
        long lastOffset = buffer.getLong();
        long epoch = buffer.getLong();
        byte[] leaf = new byte[LeafHash.LENGTH];
        buffer.get(leaf);
        return new IndexPosition(nextIndex, lastOffset, epoch, LeafHash.of(leaf));
    }

    byte[] bytes() {
        LeafHash leaf = lastLeaf;
        if (leaf == null) {
            throw new IllegalStateException("an empty position is not stored");
        }
        return ByteBuffer.allocate(BYTES).putLong(nextIndex).putLong(lastOffset).putLong(epoch)
                .put(leaf.bytes()).array();
    }

    EntryChain chain() {
        LeafHash leaf = lastLeaf;
        return leaf == null
                ? EntryChain.fromTheBeginning()
                : EntryChain.after(nextIndex, leaf, epoch);
    }
}
