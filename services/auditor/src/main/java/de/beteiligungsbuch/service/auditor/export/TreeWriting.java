package de.beteiligungsbuch.service.auditor.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import de.beteiligungsbuch.proof.Tile;
import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.proof.TileUnavailable;
import de.beteiligungsbuch.proof.TilesBetween;
import de.beteiligungsbuch.proof.TreeFrontier;
import de.beteiligungsbuch.proof.TreeHash;

/** Makes the tiles of a tree whose leaves come one after the other; memory does not grow. */
public final class TreeWriting {

    private static final int BATCH = 1 << 16;

    private final Consumer<Tile> tiles;
    private final TreeFrontier frontier = TreeFrontier.empty();
    private final List<TreeHash> leaves = new ArrayList<>();
    private Map<TileCoordinates, Tile> unfinished = new HashMap<>();
    private long written;

    /**
     * An empty tree.
     *
     * @param tiles takes each tile once: when it is full, or at the end
     */
    public TreeWriting(Consumer<Tile> tiles) {
        this.tiles = tiles;
    }

    /** Adds the next leaf. */
    public void add(TreeHash leaf) {
        frontier.append(leaf);
        leaves.add(leaf);
        if (leaves.size() == BATCH) {
            flush();
        }
    }

    /** Gives the last tiles out and returns the root. */
    public TreeHash finish() {
        flush();
        unfinished.values().forEach(tiles);
        return frontier.root();
    }

    private void flush() {
        Map<TileCoordinates, Tile> open = new HashMap<>();
        Map<TileCoordinates, Tile> before = unfinished;
        for (Tile tile : TilesBetween.of(written, wanted -> read(before, wanted), leaves)) {
            if (tile.coordinates().isFull()) {
                tiles.accept(tile);
            } else {
                open.put(tile.coordinates(), tile);
            }
        }
        // A level that nothing was added to keeps its partial tile.
        before.forEach((at, tile) -> {
            if (open.keySet().stream().noneMatch(now -> now.level() == at.level())
                    && TileCoordinates.of(at.level(), at.index(), frontier.size()).equals(at)) {
                open.put(at, tile);
            }
        });
        unfinished = open;
        written = frontier.size();
        leaves.clear();
    }

    private static byte[] read(Map<TileCoordinates, Tile> tiles, TileCoordinates wanted) {
        Tile tile = tiles.get(wanted);
        if (tile == null) {
            throw new TileUnavailable(wanted, "it was not kept");
        }
        return tile.bytes();
    }
}
