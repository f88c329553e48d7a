package de.beteiligungsbuch.faults.tamper.attack;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.proof.TreeHash;

import static de.beteiligungsbuch.service.auditor.verdict.Verdict.TILE;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.TILE_SIZE;
import static de.beteiligungsbuch.service.auditor.verdict.Verdict.UNAVAILABLE;

/** Upon the tiles, from which others make their proofs; the entries stay right. */
final class TileAttacks {

    private static final Attack.Theme TILES = new Attack.Theme("tiles");

    private TileAttacks() {}

    static List<Attack> all() {
        return List.of(
                TILES.attack("a tile of leaves altered", v -> flip(v, 0), TILE),
                TILES.attack("a tile of a higher level altered", v -> flip(v, 1), TILE),
                TILES.attack("two hashes of a tile swapped", TileAttacks::swap, TILE),
                TILES.attack("a tile of nothing but zeros",
                        v -> leaves(v, tile -> new byte[tile.length]), TILE),
                TILES.attack("a tile cut short by a hash",
                        v -> leaves(v, tile -> Arrays.copyOf(tile, tile.length - 32)), TILE_SIZE),
                TILES.attack("a tile cut within a hash",
                        v -> leaves(v, tile -> Arrays.copyOf(tile, tile.length - 1)), TILE_SIZE),
                TILES.attack("a tile of no bytes", v -> leaves(v, tile -> new byte[0]), TILE_SIZE),
                TILES.attack("a tile with a hash too many", TileAttacks::lengthen, TILE_SIZE),
                TILES.attack("a tile beyond all size",
                        v -> leaves(v, tile -> new byte[1 << 20]), UNAVAILABLE),
                TILES.attack("another ledger's tile in its place", TileAttacks::exchange, TILE,
                        TILE_SIZE),
                TILES.attack("a tile of leaves withheld", v -> withhold(v, 0), UNAVAILABLE),
                TILES.attack("a tile of a higher level withheld", v -> withhold(v, 1),
                        UNAVAILABLE));
    }

    private static void flip(Victim victim, int level) throws IOException {
        LedgerFiles ledger = victim.largest();
        TileCoordinates tile = ledger.tileOf(level, ledger.middle());
        int position = tile.width() - 1;
        victim.mustFind((tile.index() * TileCoordinates.FULL + position) << (8 * level));
        ledger.alterTile(tile,
                bytes -> EntryAttacks.flipped(bytes, position * TreeHash.LENGTH + 8));
    }

    private static void swap(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        victim.mustFind(0);
        ledger.alterTile(ledger.tileOf(0, 0), bytes -> {
            byte[] first = Arrays.copyOf(bytes, TreeHash.LENGTH);
            System.arraycopy(bytes, TreeHash.LENGTH, bytes, 0, TreeHash.LENGTH);
            System.arraycopy(first, 0, bytes, TreeHash.LENGTH, TreeHash.LENGTH);
            return bytes;
        });
    }

    private static void leaves(Victim victim, UnaryOperator<byte[]> alter)
            throws IOException {
        LedgerFiles ledger = victim.largest();
        ledger.alterTile(ledger.tileOf(0, ledger.middle()), alter);
    }

    /** The last one, which is not full: whoever has the next tile may hand over more of it. */
    private static void lengthen(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        ledger.alterTile(ledger.tileOf(0, ledger.size() - 1),
                bytes -> Arrays.copyOf(bytes, bytes.length + TreeHash.LENGTH));
    }

    private static void exchange(Victim victim) throws IOException {
        LedgerFiles ledger = victim.largest();
        LedgerFiles other = victim.other(ledger);
        byte[] foreign = victim.files().read(other.path(other.tileOf(0, 0)));
        ledger.alterTile(ledger.tileOf(0, 0), bytes -> foreign);
    }

    private static void withhold(Victim victim, int level) throws IOException {
        LedgerFiles ledger = victim.largest();
        victim.files().delete(ledger.path(ledger.tileOf(level, ledger.middle())));
    }
}
