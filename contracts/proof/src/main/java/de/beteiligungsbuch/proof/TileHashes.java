package de.beteiligungsbuch.proof;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tree that tiles describe. A proof reads at most two tiles a level, so 16 for the largest tree
 * there can be; up to {@value #KEPT} tiles are kept. What it computes is as true as the tiles:
 * check the root or the proof against a checkpoint. Not safe for use by several threads.
 */
public final class TileHashes implements HashSource {

    private static final int KEPT = 256;
    private static final int TILE_HEIGHT = 8;

    private final TileSource source;
    private final long size;
    private final Map<TileCoordinates, Tile> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileCoordinates, Tile> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Describes the tree.
     *
     * @param size of the tree in leaves: the tiles asked for are those that a tree of this size has
     */
    public TileHashes(TileSource source, long size) {
        this.source = source;
        this.size = size;
    }

    /** The root of the whole tree. */
    public TreeHash root() {
        return root(size);
    }

    /** The root of the tree when it had {@code earlierSize} leaves. */
    public TreeHash root(long earlierSize) {
        requireWithin(earlierSize);
        return TreeRange.root(this, 0, earlierSize);
    }

    /** The proof that the entry at the index is in the whole tree. */
    public InclusionProof inclusion(long index) {
        return InclusionProof.of(this, index, size);
    }

    /** The proof that the whole tree extends the one of {@code oldSize} leaves. */
    public ConsistencyProof consistency(long oldSize) {
        return ConsistencyProof.of(this, oldSize, size);
    }

    /** The right edge of the whole tree, to go on from. */
    public TreeFrontier frontier() {
        return TreeFrontier.of(this, size);
    }

    /**
     * {@inheritDoc}
     *
     * @throws TileUnavailable if a tile cannot be read
     * @throws MalformedProof  if a tile has not the size it must have
     */
    @Override
    public TreeHash complete(int height, long index) {
        int level = height / TILE_HEIGHT;
        int within = height % TILE_HEIGHT;
        long first = index << within;
        requireWithin((first + (1L << within)) << (TILE_HEIGHT * level));
        Tile tile = tile(TileCoordinates.of(level, first / TileCoordinates.FULL, size));
        return tile.complete(within, (int) (first % TileCoordinates.FULL));
    }

    private Tile tile(TileCoordinates coordinates) {
        Tile tile = kept.get(coordinates);
        if (tile == null) {
            tile = Tile.of(coordinates, source.read(coordinates));
            kept.put(coordinates, tile);
        }
        return tile;
    }

    private void requireWithin(long leaves) {
        if (leaves < 0 || leaves > size) {
            throw new IllegalArgumentException("%d leaves are not within a tree of size %d"
                    .formatted(leaves, size));
        }
    }
}
