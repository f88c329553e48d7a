package de.beteiligungsbuch.proof;

import java.util.List;

/** A tile and its hashes. Immutable. */
public final class Tile {

    private final TileCoordinates coordinates;
    private final byte[] hashes;

    private Tile(TileCoordinates coordinates, byte[] hashes) {
        this.coordinates = coordinates;
        this.hashes = hashes;
    }

    /**
     * Takes the bytes of a tile; they may not be changed afterwards.
     *
     * @throws MalformedProof unless they are 32 for each hash
     */
    public static Tile of(TileCoordinates coordinates, byte[] bytes) {
        if (bytes.length != coordinates.bytes()) {
            throw new MalformedProof("%s is %d bytes, not %d"
                    .formatted(coordinates, coordinates.bytes(), bytes.length));
        }
        return new Tile(coordinates, bytes);
    }

    static Tile of(TileCoordinates coordinates, List<TreeHash> hashes) {
        byte[] bytes = new byte[coordinates.bytes()];
        for (int i = 0; i < coordinates.width(); i++) {
            hashes.get(i).copyTo(bytes, i * TreeHash.LENGTH);
        }
        return new Tile(coordinates, bytes);
    }

    /** Which tile. */
    public TileCoordinates coordinates() {
        return coordinates;
    }

    /** The hashes one after the other; a copy. */
    public byte[] bytes() {
        return hashes.clone();
    }

    /**
     * A hash of the tile.
     *
     * @param position within the tile, from 0
     */
    public TreeHash hash(int position) {
        return TreeHash.at(hashes, position * TreeHash.LENGTH);
    }

    /** The root over all hashes of the tile; that of a full tile stands in the level above. */
    public TreeHash root() {
        return TreeRange.root((height, index) -> complete(height, (int) (index << height)), 0,
                coordinates.width());
    }

    /** The root over the {@code 2^height} hashes that begin at a position. */
    TreeHash complete(int height, int position) {
        if (height == 0) {
            return hash(position);
        }
        int half = 1 << (height - 1);
        return TreeHash.ofNode(complete(height - 1, position),
                complete(height - 1, position + half));
    }
}
