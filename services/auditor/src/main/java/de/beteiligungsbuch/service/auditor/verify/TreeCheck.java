package de.beteiligungsbuch.service.auditor.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;

/**
 * Computes the tree from the entries alone and holds every tile of the source against it. Entries
 * and tiles are both the city's: which of them is wrong, only the root can tell.
 */
final class TreeCheck {

    private static final int FULL = TileCoordinates.FULL;
    private static final int LENGTH = TreeHash.LENGTH;

    private final LedgerSource source;
    private final LedgerName ledger;
    /** The tiles that are not full yet, by their level; of level 0 the hashes come as they are. */
    private final List<Growing> levels = new ArrayList<>();
    private final Map<Long, TreeHash> roots = new HashMap<>();
    private final Map<Long, TreeHash> leaves = new HashMap<>();
    private final NavigableSet<Long> sizes;
    private final NavigableSet<Long> indexes;
    private long size;
    private TreeHash root = TreeHash.emptyRoot();
    private @Nullable RuntimeException tileProblem;
    private TileComparison.@Nullable Difference firstDifference;
    private boolean withTiles;

    /**
     * @param sizes   of earlier trees whose roots are wanted
     * @param indexes of leaves that are wanted
     */
    TreeCheck(LedgerSource source, LedgerName ledger, Set<Long> sizes, Set<Long> indexes) {
        this.source = source;
        this.ledger = ledger;
        this.sizes = new TreeSet<>(sizes);
        this.indexes = new TreeSet<>(indexes);
        if (sizes.contains(0L)) {
            roots.put(0L, root);
        }
    }

    private static final class Growing {

        private final byte[] hashes = new byte[FULL * LENGTH];
        private int count;
        private long index;

        void add(byte[] hash) {
            System.arraycopy(hash, 0, hashes, count * LENGTH, LENGTH);
            count++;
        }
    }

    /** Takes the leaves of the next bundle. */
    void add(BundleLeaves bundle) {
        note(bundle.comparison());
        for (long index : indexes.subSet(size, size + bundle.count())) {
            leaves.put(index, bundle.leaf((int) (index - size)));
        }
        for (long wanted : sizes.subSet(size + 1, size + bundle.count() + 1)) {
            roots.put(wanted, rootWith(bundle.hashes(), (int) (wanted - size)));
        }
        size += bundle.count();
        byte[] complete = bundle.complete();
        if (complete == null) {
            root = rootWith(bundle.hashes(), bundle.count());
        } else {
            addAbove(0, complete);
        }
    }

    private void addAbove(int below, byte[] hash) {
        if (levels.size() == below) {
            levels.add(new Growing());
        }
        Growing level = levels.get(below);
        level.add(hash);
        if (level.count == FULL) {
            compare(below + 1, level);
            byte[] complete = Hashing.own().complete(level.hashes, 0, FULL);
            level.count = 0;
            level.index++;
            addAbove(below + 1, complete);
        }
    }

    /** The root of the tree whose last leaves, those behind all full bundles, are these. */
    private TreeHash rootWith(byte[] last, int count) {
        List<byte[]> subtrees = new ArrayList<>();
        for (int level = levels.size() - 1; level >= 0; level--) {
            subtrees(levels.get(level).hashes, levels.get(level).count, subtrees);
        }
        subtrees(last, count, subtrees);
        byte[] hash = subtrees.removeLast();
        for (byte[] left : subtrees.reversed()) {
            hash = Hashing.own().node(left, hash);
        }
        return TreeHash.of(hash);
    }

    /** The complete subtrees over hashes that stand side by side, the largest first. */
    private static void subtrees(byte[] hashes, int count, List<byte[]> found) {
        int from = 0;
        for (int width = FULL; width > 0; width /= 2) {
            if ((count & width) != 0) {
                found.add(Hashing.own().complete(hashes, from, width));
                from += width;
            }
        }
    }

    private void compare(int level, Growing tile) {
        TileCoordinates at = new TileCoordinates(level, tile.index, tile.count);
        note(TileComparison.of(ledger, at, tile.hashes,
                FetchedBundle.Outcome.of(() -> source.tile(ledger, at))));
    }

    private void note(TileComparison found) {
        withTiles |= found.there();
        if (tileProblem == null) {
            tileProblem = found.problem();
        }
        TileComparison.Difference difference = found.difference();
        if (difference != null) {
            firstDifference = firstDifference == null
                    ? difference
                    : firstDifference.orFirst(difference);
        }
    }

    /** The root over all entries; the tiles are all compared now. */
    TreeHash root() {
        for (int level = 0; level < levels.size(); level++) {
            if (levels.get(level).count > 0) {
                compare(level + 1, levels.get(level));
            }
        }
        return size > 0 && size % FULL == 0 ? rootWith(new byte[0], 0) : root;
    }

    /** The first entry that a tile speaks of otherwise, if any does. */
    Optional<Long> firstDifference() {
        return Optional.ofNullable(firstDifference).map(TileComparison.Difference::index);
    }

    /**
     * Once the root is known to be right, so are the entries.
     *
     * @return whether the source has tiles at all
     */
    boolean requireTiles() {
        if (tileProblem != null) {
            throw tileProblem;
        }
        return withTiles;
    }

    /** The root when the tree had that size. */
    Optional<TreeHash> root(long earlier) {
        return Optional.ofNullable(roots.get(earlier));
    }

    /** The leaf at an index. */
    Optional<TreeHash> leaf(long index) {
        return Optional.ofNullable(leaves.get(index));
    }
}
