package de.beteiligungsbuch.proof;

/**
 * Which tile: {@code width} hashes of a level, beginning at {@code index · 256}.
 *
 * @param level 0 for leaf hashes; each hash of a higher level is the root of a full tile below; at
 *              most 63
 * @param index of the tile within its level, from 0
 * @param width in hashes, 1 to 256; less than 256 is a partial tile
 */
public record TileCoordinates(int level, long index, int width) {

    /** The hashes of a full tile. */
    public static final int FULL = TilePath.FULL;

    private static final String FOLDER = "tile/";
    private static final int LEVELS = 64;

    public TileCoordinates {
        if (level < 0 || level >= LEVELS) {
            throw new IllegalArgumentException("a tile's level is 0 to 63, not " + level);
        }
        new TilePath(index, width);
    }

    /**
     * The tile as it is in a tree of this size: full, or as wide as the tree reaches.
     *
     * @throws IllegalArgumentException if the tree has no hash in it
     */
    public static TileCoordinates of(int level, long index, long treeSize) {
        long hashes = hashesOf(level, treeSize);
        long width = Math.min(FULL, hashes - index * FULL);
        if (width < 1) {
            throw new IllegalArgumentException("a tree of size %d has no tile %d of level %d"
                    .formatted(treeSize, index, level));
        }
        return new TileCoordinates(level, index, (int) width);
    }

    /** How many hashes a level of a tree of this size has, in all its tiles. */
    static long hashesOf(int level, long treeSize) {
        return level >= 8 ? 0 : treeSize >>> (8 * level);
    }

    /**
     * Reads a path as {@link #path()} writes it.
     *
     * @throws MalformedProof if it is no such path
     */
    public static TileCoordinates parse(String path) {
        int end = path.indexOf('/', FOLDER.length());
        if (!path.startsWith(FOLDER) || end < 0) {
            throw new MalformedProof("no path of a tile: " + StrictText.shown(path));
        }
        long level = StrictText.decimal(path.substring(FOLDER.length(), end));
        if (level >= LEVELS) {
            throw new MalformedProof("a tile's level is 0 to 63, not " + level);
        }
        TilePath rest = TilePath.parse(path.substring(end + 1));
        return new TileCoordinates((int) level, rest.index(), rest.width());
    }

    /** Where tlog-tiles puts it: {@code tile/<L>/<N>[.p/<W>]}, as {@code tile/0/x001/x234/067}. */
    public String path() {
        return FOLDER + level + "/" + new TilePath(index, width);
    }

    /** The size of the tile in bytes. */
    public int bytes() {
        return width * TreeHash.LENGTH;
    }

    /** Whether it is full, and so will not grow. */
    public boolean isFull() {
        return width == FULL;
    }

    @Override
    public String toString() {
        return path();
    }
}
