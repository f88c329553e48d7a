package de.beteiligungsbuch.faults.tamper.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.EntryBundle;
import de.beteiligungsbuch.proof.InclusionReceipt;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.Tile;
import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.proof.TileHashes;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.source.ExportLayout;

/** The files of one ledger in a copy of an export. */
final class LedgerFiles {

    private final ExportCopy files;
    private final LedgerName name;
    private final SignedNote note;
    private final Checkpoint checkpoint;

    LedgerFiles(ExportCopy files, LedgerName name) throws IOException {
        this.files = files;
        this.name = name;
        note = SignedNote.parse(files.read(ExportLayout.checkpoint(name)));
        checkpoint = Checkpoint.parse(note.text());
    }

    LedgerName name() {
        return name;
    }

    /** As it was signed. */
    SignedNote note() {
        return note;
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    long size() {
        return checkpoint.size();
    }

    /** An entry in the middle, of a full bundle where there is one. */
    long middle() {
        return size() / 2;
    }

    BundleCoordinates bundleOf(long index) {
        return BundleCoordinates.of(index / ExportLayout.BUNDLE, size());
    }

    BundleCoordinates lastBundle() {
        return bundleOf(size() - 1);
    }

    String path(BundleCoordinates bundle) {
        return ExportLayout.bundle(name, bundle);
    }

    /** @throws NotPossible if the tree is too small for a tile of that level */
    TileCoordinates tileOf(int level, long index) {
        try {
            return TileCoordinates.of(level, (index >>> (8 * level)) / TileCoordinates.FULL,
                    size());
        } catch (IllegalArgumentException e) {
            throw new NotPossible("no ledger here is large enough for a tile of level " + level);
        }
    }

    String path(TileCoordinates tile) {
        return ExportLayout.tile(name, tile);
    }

    Tile tile(TileCoordinates tile) throws IOException {
        return Tile.of(tile, files.read(path(tile)));
    }

    List<byte[]> entries(BundleCoordinates bundle) throws IOException {
        return EntryBundle.parse(files.read(path(bundle))).entries();
    }

    List<byte[]> entries() throws IOException {
        List<byte[]> entries = new ArrayList<>();
        for (long first = 0; first < size(); first += ExportLayout.BUNDLE) {
            entries.addAll(entries(bundleOf(first)));
        }
        return entries;
    }

    void alterBundle(long index, UnaryOperator<byte[]> alter) throws IOException {
        alter(path(bundleOf(index)), alter);
    }

    /** Alters the entries of the bundle in which that one is. */
    void alterEntries(long index, Consumer<List<byte[]>> alter) throws IOException {
        alterBundle(index, bytes -> {
            List<byte[]> entries = new ArrayList<>(EntryBundle.parse(bytes).entries());
            alter.accept(entries);
            return bundled(entries);
        });
    }

    /** Without the checks of {@link EntryBundle}: an attacker makes none. */
    static byte[] bundled(List<byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            bytes.write(entry.length >>> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    void alterTile(TileCoordinates tile, UnaryOperator<byte[]> alter) throws IOException {
        alter(path(tile), alter);
    }

    void alterCheckpoint(UnaryOperator<String> alter) throws IOException {
        alter(ExportLayout.checkpoint(name),
                bytes -> alter.apply(new String(bytes, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
    }

    void replaceCheckpoint(byte[] other) throws IOException {
        alter(ExportLayout.checkpoint(name), bytes -> other);
    }

    private void alter(String path, UnaryOperator<byte[]> alter) throws IOException {
        files.write(path, alter.apply(files.read(path)));
    }

    /** The tree of its first entries, as its tiles say. */
    TileHashes tree(long size) {
        return new TileHashes(this::cut, size);
    }

    private byte[] cut(TileCoordinates tile) {
        try {
            byte[] whole = files.read(path(TileCoordinates.of(tile.level(), tile.index(), size())));
            return Arrays.copyOf(whole, tile.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InclusionReceipt receipt(long index) {
        return InclusionReceipt.of(tree(size()).inclusion(index), note, new byte[0]);
    }

    static byte[] leaf(byte[] entry) {
        return TreeHash.ofLeaf(entry).bytes();
    }
}
