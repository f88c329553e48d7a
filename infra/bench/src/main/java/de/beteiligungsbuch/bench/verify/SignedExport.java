package de.beteiligungsbuch.bench.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.beteiligungsbuch.ledger.Disclosures;
import de.beteiligungsbuch.ledger.LeafHash;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.EntryBundle;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.NoteSignature;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.Tile;
import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.proof.TileUnavailable;
import de.beteiligungsbuch.proof.TilesBetween;
import de.beteiligungsbuch.proof.TreeFrontier;
import de.beteiligungsbuch.proof.TreeHash;

/**
 * An export with one signed ledger in the layout of tlog-tiles, as {@code auditor export} writes
 * it, and the policy that trusts it.
 */
final class SignedExport {

    private static final String ORIGIN = "bench.example/ledger/participation";
    private static final int BUNDLE = TileCoordinates.FULL;

    private final Path folder;
    private final Statements statements;
    private final long size;
    private final TreeFrontier tree = TreeFrontier.empty();
    private Map<TileCoordinates, byte[]> partial = new HashMap<>();
    private LeafHash last = LeafHash.ofEntry(new byte[0]);

    private SignedExport(Path folder, long size, long seed) {
        this.folder = folder;
        this.size = size;
        statements = new Statements(seed);
    }

    /**
     * Writes it.
     *
     * @param size in entries
     * @return the policy's file; the export is the folder {@code export} beside it
     */
    static Path write(Path folder, long size, long seed) throws IOException {
        SignedExport export = new SignedExport(ledger(folder), size, seed);
        for (long bundle = 0; bundle * BUNDLE < size; bundle++) {
            export.bundle(BundleCoordinates.of(bundle, size));
        }
        for (Map.Entry<TileCoordinates, byte[]> tile : export.partial.entrySet()) {
            export.file(tile.getKey().path(), tile.getValue());
        }
        return export.sign(folder);
    }

    /** The folder of the export's one ledger. */
    static Path ledger(Path folder) {
        return folder.resolve("export").resolve("participation");
    }

    /** Takes a folder away with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void bundle(BundleCoordinates at) throws IOException {
        List<byte[]> entries = new ArrayList<>(at.width());
        List<TreeHash> leaves = new ArrayList<>(at.width());
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (long index = at.firstEntry(); index < at.firstEntry() + at.width(); index++) {
            Statements.Statement statement = statements.next();
            byte[] entry = statement.draft().complete(index, 1, index == 0 ? null : last);
            last = LeafHash.ofEntry(entry);
            entries.add(entry);
            leaves.add(TreeHash.ofLeaf(entry));
            Disclosures content = statement.content();
            if (content != null) {
                lines.writeBytes(content.bytes());
                lines.write('\n');
            }
        }
        file(at.path(), new EntryBundle(entries).bytes());
        String name = new BundleCoordinates(at.index(), BUNDLE).path();
        file("disclosures" + name.substring("tile/entries".length()) + ".jsonl",
                lines.toByteArray());
        tiles(leaves);
    }

    private void tiles(List<TreeHash> leaves) throws IOException {
        Map<TileCoordinates, byte[]> open = new HashMap<>();
        Map<TileCoordinates, byte[]> before = partial;
        long from = tree.size();
        leaves.forEach(tree::append);
        for (Tile tile : TilesBetween.of(from, at -> kept(before, at), leaves)) {
            if (tile.coordinates().isFull()) {
                file(tile.coordinates().path(), tile.bytes());
            } else {
                open.put(tile.coordinates(), tile.bytes());
            }
        }
        before.forEach((at, bytes) -> {
            if (TileCoordinates.of(at.level(), at.index(), tree.size()).equals(at)) {
                open.put(at, bytes);
            }
        });
        partial = open;
    }

    private static byte[] kept(Map<TileCoordinates, byte[]> tiles, TileCoordinates at) {
        byte[] tile = tiles.get(at);
        if (tile == null) {
            throw new TileUnavailable(at, "it was not kept");
        }
        return tile;
    }

    private Path sign(Path target) throws IOException {
        SigningKey ed25519 = SigningKey.generate(ORIGIN, KeyType.ED25519, new SecureRandom());
        SigningKey mlDsa = SigningKey.generate(ORIGIN, KeyType.ML_DSA_44, new SecureRandom());
        String text = new Checkpoint(ORIGIN, size, tree.root()).text();
        List<NoteSignature> signatures = List.of(ed25519.sign(text, Instant.now()),
                mlDsa.sign(text, Instant.now()));
        file("checkpoint", new SignedNote(text, signatures).bytes());
        return Files.writeString(target.resolve("policy"), "log " + ed25519.verifierKey() + "\nlog "
                + mlDsa.verifierKey() + "\nquorum none\n", StandardCharsets.UTF_8);
    }

    private void file(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
