package de.beteiligungsbuch.service.auditor.verify;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.Tile;
import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/**
 * A tile of the source held against the entries.
 *
 * @param there      whether the source has tiles
 * @param problem    what is wrong with it, or why it could not be read; null if nothing is
 * @param difference where it says something else than the entries; null if nowhere
 */
record TileComparison(
        boolean there,
        @Nullable RuntimeException problem,
        @Nullable Difference difference) {

    private static final TileComparison NONE = new TileComparison(false, null, null);
    private static final TileComparison SAME = new TileComparison(true, null, null);

    /** A hash that differs, over {@code 256^level} entries from an index on. */
    record Difference(long index, int level) {

        /** The one that comes first; of two of which one is part of the other the narrower. */
        Difference orFirst(Difference other) {
            if (holds(other) || other.holds(this)) {
                return level < other.level ? this : other;
            }
            return index < other.index ? this : other;
        }

        private boolean holds(Difference other) {
            return index <= other.index && other.index - index < 1L << (8 * level);
        }
    }

    /**
     * Compares it.
     *
     * @param computed what the entries say; only as much of it counts as the tile is wide
     * @param read     what the source has
     */
    static TileComparison of(LedgerName ledger, TileCoordinates at, byte[] computed,
            FetchedBundle.Outcome<Optional<byte[]>> read) {
        if (read.failure() != null) {
            return new TileComparison(false, read.failure(), null);
        }
        Optional<byte[]> found = read.get();
        return found.isEmpty() ? NONE : of(ledger, at, computed, found.get());
    }

    private static TileComparison of(LedgerName ledger, TileCoordinates at, byte[] computed,
            byte[] found) {
        if (found.length != at.bytes()) {
            return new TileComparison(true, new DoesNotHold(Finding.at(Verdict.TILE_SIZE, ledger,
                    first(at, 0), at + " has " + found.length + " bytes, not " + at.bytes())),
                    null);
        }
        int differs = Arrays.mismatch(computed, 0, at.bytes(), found, 0, found.length);
        if (differs < 0) {
            return SAME;
        }
        int position = differs / TreeHash.LENGTH;
        long index = first(at, position);
        Tile ours = Tile.of(at, Arrays.copyOf(computed, at.bytes()));
        return new TileComparison(true, new DoesNotHold(Finding.at(Verdict.TILE, ledger, index,
                at + " says " + Tile.of(at, found).hash(position) + " at position " + position
                        + ", the entries say " + ours.hash(position))),
                new Difference(index, at.level()));
    }

    private static long first(TileCoordinates at, int position) {
        return (at.index() * TileCoordinates.FULL + position) << (8 * at.level());
    }
}
