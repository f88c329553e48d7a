package de.beteiligungsbuch.service.notary.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.objectstore.ObjectStore;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.EntryBundle;
import de.beteiligungsbuch.proof.MalformedProof;
import de.beteiligungsbuch.proof.Tile;
import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.proof.TileHashes;
import de.beteiligungsbuch.proof.TileSource;
import de.beteiligungsbuch.proof.TileUnavailable;
import de.beteiligungsbuch.proof.TilesBetween;
import de.beteiligungsbuch.proof.TreeFrontier;
import de.beteiligungsbuch.proof.TreeHash;

/**
 * The tree over one ledger, in tiles and bundles. They follow from the entries alone: whatever a
 * crash left behind is written again as it was. For one writing thread; any thread may read.
 */
final class LogTree implements TileSource {

    private final ObjectStore store;
    private final String folder;
    private TreeFrontier frontier = TreeFrontier.empty();

    LogTree(ObjectStore store, LedgerName ledger) {
        this.store = store;
        folder = ledger + "/";
    }

    /**
     * Goes to where the tree had that size.
     *
     * @throws TileUnavailable if a tile or the last bundle of that size is missing
     * @throws MalformedProof  if one is not as large as it must be
     */
    void resume(long size) {
        frontier = hashes(size).frontier();
        if (size > 0) {
            bundle(BundleCoordinates.of((size - 1) / TileCoordinates.FULL, size));
        }
    }

    /** Begins with the empty tree; what is stored is written again. */
    void restart() {
        frontier = TreeFrontier.empty();
    }

    /** The number of leaves. */
    long size() {
        return frontier.size();
    }

    /** The root over all leaves. */
    TreeHash root() {
        return frontier.root();
    }

    /** The hashes of the tree when it had that size; read from the tiles as they are asked for. */
    TileHashes hashes(long size) {
        return new TileHashes(this, size);
    }

    /** Adds entries; when this returns their tiles and bundles are kept. */
    void extend(List<byte[]> entries) {
        long before = size();
        List<TreeHash> leaves = entries.stream().map(TreeHash::ofLeaf).toList();
        List<String> outgrown = new ArrayList<>();
        writeBundles(before, entries, outgrown);
        for (Tile tile : TilesBetween.of(before, this, leaves)) {
            TileCoordinates at = tile.coordinates();
            store.writeForEver(folder + at.path(), tile.bytes());
            if (at.isFull()) {
                outgrown.add(at.path());
            }
        }
        leaves.forEach(frontier::append);
        outgrown.forEach(path -> store.deleteFolder(folder + path + ".p"));
    }

    private void writeBundles(long before, List<byte[]> entries, List<String> outgrown) {
        long after = before + entries.size();
        for (BundleCoordinates at : BundleCoordinates.between(before, after)) {
            List<byte[]> bundled = new ArrayList<>();
            int from = (int) Math.max(0, at.firstEntry() - before);
            if (at.firstEntry() < before) {
                bundled.addAll(bundle(BundleCoordinates.of(at.index(), before)).entries());
            }
            bundled.addAll(entries.subList(from,
                    (int) (at.firstEntry() + at.width() - before)));
            store.writeForEver(folder + at.path(), new EntryBundle(bundled).bytes());
            if (at.isFull()) {
                outgrown.add(at.path());
            }
        }
    }

    /** The entries of a bundle. */
    EntryBundle bundle(BundleCoordinates at) {
        EntryBundle bundle = store.read(folder + at.path()).or(() -> at.isFull()
                ? Optional.empty()
                : store.read(folder + full(at).path())).map(EntryBundle::parse)
                .orElseThrow(() -> new MalformedProof(at + " is missing"));
        if (bundle.entries().size() < at.width()) {
            throw new MalformedProof("%s has %d entries, not %d".formatted(at,
                    bundle.entries().size(), at.width()));
        }
        return new EntryBundle(bundle.entries().subList(0, at.width()));
    }

    private static BundleCoordinates full(BundleCoordinates at) {
        return new BundleCoordinates(at.index(), TileCoordinates.FULL);
    }

    @Override
    public byte[] read(TileCoordinates tile) {
        Optional<byte[]> bytes = store.read(folder + tile.path());
        if (bytes.isEmpty() && !tile.isFull()) {
            bytes = store.read(folder + new TileCoordinates(tile.level(), tile.index(),
                    TileCoordinates.FULL).path()).map(full -> Arrays.copyOf(full, tile.bytes()));
        }
        return bytes.orElseThrow(() -> new TileUnavailable(tile, "it is missing"));
    }
}
