package de.beteiligungsbuch.proof;

/** A tile could not be read: nothing is known about what it says. */
public final class TileUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TileCoordinates tile;

    public TileUnavailable(TileCoordinates tile, String reason) {
        super("%s: %s".formatted(tile, reason));
        this.tile = tile;
    }

    public TileUnavailable(TileCoordinates tile, Throwable cause) {
        super("%s: %s".formatted(tile, cause), cause);
        this.tile = tile;
    }

    /** The tile. */
    public TileCoordinates tile() {
        return tile;
    }
}
