package de.beteiligungsbuch.proof;

/** Where the bytes of tiles come from: a folder, a web server, a store. */
@FunctionalInterface
public interface TileSource {

    /**
     * The bytes of a tile, 32 for each of its hashes. A source that has only a wider tile returns
     * its beginning. What is returned need not be true: proofs made from it are checked.
     *
     * @throws TileUnavailable if it cannot be had
     */
    byte[] read(TileCoordinates tile);
}
