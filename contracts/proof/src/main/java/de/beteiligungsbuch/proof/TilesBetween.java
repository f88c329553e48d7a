package de.beteiligungsbuch.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The tiles that a tree has at one size and had not at an earlier one: those that became full, and
 * at most one partial tile a level. Lower levels come first. The result depends on the leaves
 * alone, so it can be made again after a crash.
 */
public final class TilesBetween {

    private TilesBetween() {}

    /** Which tiles are new. */
    public static List<TileCoordinates> coordinates(long oldSize, long newSize) {
        List<TileCoordinates> tiles = new ArrayList<>();
        for (int level = 0; TileCoordinates.hashesOf(level, newSize) > TileCoordinates
                .hashesOf(level, oldSize); level++) {
            long first = TileCoordinates.hashesOf(level, oldSize) / TileCoordinates.FULL;
            long last = (TileCoordinates.hashesOf(level, newSize) - 1) / TileCoordinates.FULL;
            for (long index = first; index <= last; index++) {
                tiles.add(TileCoordinates.of(level, index, newSize));
            }
        }
        return tiles;
    }

    /**
     * The new tiles with their hashes.
     *
     * @param oldSize  before the leaves were added
     * @param existing the tiles of that size; at most its partial tiles, one a level, are read
     * @param leaves   that were added, in order
     * @throws TileUnavailable if one of the partial tiles cannot be read
     * @throws MalformedProof  if one of them has not the size it must have
     */
    public static List<Tile> of(long oldSize, TileSource existing, List<TreeHash> leaves) {
        List<Tile> tiles = new ArrayList<>();
        List<TreeHash> added = leaves;
        for (int level = 0; !added.isEmpty(); level++) {
            long before = TileCoordinates.hashesOf(level, oldSize);
            added = addLevel(level, before, existing, added, tiles);
        }
        return tiles;
    }

    /** Adds the tiles of a level and returns the hashes that this adds to the next. */
    private static List<TreeHash> addLevel(int level, long before, TileSource existing,
            List<TreeHash> added, List<Tile> tiles) {
        long index = before / TileCoordinates.FULL;
        int started = (int) (before % TileCoordinates.FULL);
        List<TreeHash> hashes = new ArrayList<>(started + added.size());
        if (started > 0) {
            TileCoordinates partial = new TileCoordinates(level, index, started);
            Tile tile = Tile.of(partial, existing.read(partial));
            for (int i = 0; i < started; i++) {
                hashes.add(tile.hash(i));
            }
        }
        hashes.addAll(added);
        List<TreeHash> above = new ArrayList<>();
        for (int from = 0; from < hashes.size(); from += TileCoordinates.FULL, index++) {
            int width = Math.min(TileCoordinates.FULL, hashes.size() - from);
            Tile tile = Tile.of(new TileCoordinates(level, index, width),
                    hashes.subList(from, from + width));
            tiles.add(tile);
            if (tile.coordinates().isFull()) {
                above.add(tile.root());
            }
        }
        return above;
    }
}
