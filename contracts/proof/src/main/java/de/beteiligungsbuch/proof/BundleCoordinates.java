package de.beteiligungsbuch.proof;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Which bundle: {@code width} entries, beginning at entry {@code index · 256}.
 *
 * @param index of the bundle, from 0
 * @param width in entries, 1 to 256; less than 256 is a partial bundle
 */
public record BundleCoordinates(long index, int width) {

    private static final String FOLDER = "tile/entries/";

    public BundleCoordinates {
        new TilePath(index, width);
    }

    /**
     * The bundle as it is in a tree of this size.
     *
     * @throws IllegalArgumentException if the tree has no entry in it
     */
    public static BundleCoordinates of(long index, long treeSize) {
        return new BundleCoordinates(index, TileCoordinates.of(0, index, treeSize).width());
    }

    /** The bundles that a tree of the new size has and one of the old size has not, in order. */
    public static List<BundleCoordinates> between(long oldSize, long newSize) {
        if (oldSize == newSize) {
            return List.of();
        }
        return LongStream.rangeClosed(oldSize / TilePath.FULL, (newSize - 1) / TilePath.FULL)
                .mapToObj(index -> of(index, newSize)).toList();
    }

    /**
     * Reads a path as {@link #path()} writes it.
     *
     * @throws MalformedProof if it is no such path
     */
    public static BundleCoordinates parse(String path) {
        if (!path.startsWith(FOLDER)) {
            throw new MalformedProof("no path of a bundle: " + StrictText.shown(path));
        }
        TilePath rest = TilePath.parse(path.substring(FOLDER.length()));
        return new BundleCoordinates(rest.index(), rest.width());
    }

    /** Where tlog-tiles puts it: {@code tile/entries/<N>[.p/<W>]}. */
    public String path() {
        return FOLDER + new TilePath(index, width);
    }

    /** The index of its first entry. */
    public long firstEntry() {
        return index * TilePath.FULL;
    }

    /** Whether it is full, and so will not grow. */
    public boolean isFull() {
        return width == TilePath.FULL;
    }

    @Override
    public String toString() {
        return path();
    }
}
