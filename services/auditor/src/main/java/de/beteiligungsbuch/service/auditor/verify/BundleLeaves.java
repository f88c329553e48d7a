package de.beteiligungsbuch.service.auditor.verify;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.proof.TreeHash;

/**
 * The leaf hashes of a bundle's entries.
 *
 * @param hashes     one after the other
 * @param complete   the root over them if they are 256, else null
 * @param comparison of the source's tile with them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record BundleLeaves(byte[] hashes, byte @Nullable [] complete, TileComparison comparison) {

    /** Hashes the entries of a bundle and compares the tile over them. */
    static BundleLeaves of(LedgerName ledger, FetchedBundle bundle) {
        BundleCoordinates at = bundle.at();
        SplitBundle entries = bundle.entries();
        byte[] hashes = new byte[at.width() * TreeHash.LENGTH];
        Hashing hashing = Hashing.own();
        for (int i = 0; i < at.width(); i++) {
            hashing.leaf(entries.bytes(), entries.from(i), entries.length(i), hashes,
                    i * TreeHash.LENGTH);
        }
        TileCoordinates tile = new TileCoordinates(0, at.index(), at.width());
        return new BundleLeaves(hashes,
                at.isFull() ? hashing.complete(hashes, 0, at.width()) : null,
                TileComparison.of(ledger, tile, hashes, bundle.tile()));
    }

    /** How many. */
    int count() {
        return hashes.length / TreeHash.LENGTH;
    }

    /** One of them. */
    TreeHash leaf(int position) {
        return TreeHash.of(bytes(position));
    }

    /** The bytes of one of them. */
    byte[] bytes(int position) {
        return Arrays.copyOfRange(hashes, position * TreeHash.LENGTH,
                (position + 1) * TreeHash.LENGTH);
    }
}
