package de.beteiligungsbuch.service.auditor.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.Tile;
import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.proof.TreeFrontier;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.export.TreeWriting;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;

/** Computes the tree from the entries alone and holds every tile of the source against it. */
final class TreeCheck {

    private final LedgerSource source;
    private final LedgerName ledger;
    private final TreeWriting tiles = new TreeWriting(this::hold);
    private final TreeFrontier frontier = TreeFrontier.empty();
    private final NavigableMap<Long, TreeHash> roots = new TreeMap<>();
    private final Map<Long, TreeHash> leaves = new HashMap<>();
    private final Set<Long> sizes;
    private final Set<Long> indexes;
    private @Nullable RuntimeException tileProblem;
    private @Nullable Difference firstDifference;
    private boolean withTiles;

    /**
     * @param sizes   of earlier trees whose roots are wanted
     * @param indexes of leaves that are wanted
     */
    TreeCheck(LedgerSource source, LedgerName ledger, Set<Long> sizes, Set<Long> indexes) {
        this.source = source;
        this.ledger = ledger;
        this.sizes = sizes;
        this.indexes = indexes;
        remember();
    }

    /** A hash that differs, over {@code 256^level} entries from an index on. */
    private record Difference(long index, int level) {

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

    void add(TreeHash leaf) {
        if (indexes.contains(frontier.size())) {
            leaves.put(frontier.size(), leaf);
        }
        frontier.append(leaf);
        tiles.add(leaf);
        remember();
    }

    private void remember() {
        if (sizes.contains(frontier.size())) {
            roots.put(frontier.size(), frontier.root());
        }
    }

    /** Entries and tiles are both the city's: which of them is wrong, only the root can tell. */
    private void hold(Tile computed) {
        TileCoordinates at = computed.coordinates();
        try {
            source.tile(ledger, at).ifPresent(found -> {
                withTiles = true;
                compare(computed, found);
            });
        } catch (CouldNotTell e) {
            problem(e);
        }
    }

    private void compare(Tile computed, byte[] found) {
        TileCoordinates at = computed.coordinates();
        if (found.length != at.bytes()) {
            problem(new DoesNotHold(Finding.at(Verdict.TILE_SIZE, ledger, first(at, 0), at + " has "
                    + found.length + " bytes, not " + at.bytes())));
            return;
        }
        int differs = Arrays.mismatch(computed.bytes(), found);
        if (differs >= 0) {
            int position = differs / TreeHash.LENGTH;
            long index = first(at, position);
            Difference difference = new Difference(index, at.level());
            firstDifference = firstDifference == null
                    ? difference
                    : firstDifference.orFirst(difference);
            problem(new DoesNotHold(Finding.at(Verdict.TILE, ledger, index, at + " says "
                    + Tile.of(at, found).hash(position) + " at position " + position
                    + ", the entries say " + computed.hash(position))));
        }
    }

    private static long first(TileCoordinates at, int position) {
        return (at.index() * TileCoordinates.FULL + position) << (8 * at.level());
    }

    private void problem(RuntimeException found) {
        if (tileProblem == null) {
            tileProblem = found;
        }
    }

    /** The root over all entries; the tiles are all compared now. */
    TreeHash root() {
        return tiles.finish();
    }

    /** The first entry that a tile speaks of otherwise, if any does. */
    Optional<Long> firstDifference() {
        return Optional.ofNullable(firstDifference).map(Difference::index);
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
    Optional<TreeHash> root(long size) {
        return Optional.ofNullable(roots.get(size));
    }

    /** The leaf at an index. */
    Optional<TreeHash> leaf(long index) {
        return Optional.ofNullable(leaves.get(index));
    }
}
