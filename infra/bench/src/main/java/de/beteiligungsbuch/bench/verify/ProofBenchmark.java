package de.beteiligungsbuch.bench.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

import de.beteiligungsbuch.bench.Benchmark;
import de.beteiligungsbuch.bench.Effort;
import de.beteiligungsbuch.bench.measure.Callers;
import de.beteiligungsbuch.bench.measure.Contestant;
import de.beteiligungsbuch.bench.measure.Figure;
import de.beteiligungsbuch.bench.measure.Row;
import de.beteiligungsbuch.bench.measure.SideBySide;
import de.beteiligungsbuch.bench.measure.Target;
import de.beteiligungsbuch.proof.InclusionProof;
import de.beteiligungsbuch.proof.Tile;
import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.proof.TileHashes;
import de.beteiligungsbuch.proof.TreeHash;

/**
 * The proof of any entry from tiles of which nothing was read before, as files in a folder, checked
 * against the root. The operating system may have the files in memory.
 */
public final class ProofBenchmark implements Benchmark {

    private static final String PROOF = "proof";
    private static final String READING = "reading as many tiles";
    private static final long SEED = 10;
    private static final double MOST_MILLIS = 5;

    @Override
    public String name() {
        return "proof";
    }

    @Override
    public String title() {
        return "the proof of any entry from cold tiles, held against reading the tiles";
    }

    @Override
    public List<Row> run(Effort effort, Consumer<String> progress) throws Exception {
        Path folder = Files.createTempDirectory("bench-proof");
        try {
            long size = effort.largest();
            progress.accept("writing an export of " + size + " entries");
            SignedExport.write(folder, size, SEED);
            Path ledger = SignedExport.ledger(folder);
            TreeHash root = new TileHashes(tile -> read(ledger, tile), size).root();
            progress.accept("proving");
            SideBySide result = SideBySide.run(List.of(
                    new Contestant(PROOF, () -> Callers.measure(1, effort.time(),
                            caller -> proving(ledger, size, root))),
                    new Contestant(READING, () -> Callers.measure(1, effort.time(),
                            caller -> reading(ledger, size)))),
                    effort.rounds());
            String path = "proof of an entry among " + size + ", checked";
            return List.of(
                    result.alone(PROOF, path, Figure.P99, Optional.of(Target.atMost(MOST_MILLIS))),
                    Row.of(path, READING, result.ratio(PROOF, READING, Figure.P50)));
        } finally {
            SignedExport.delete(folder);
        }
    }

    private static Callers.Call proving(Path ledger, long size, TreeHash root) {
        Random random = new Random(SEED);
        return () -> {
            long index = random.nextLong(size);
            InclusionProof proof = new TileHashes(tile -> read(ledger, tile), size)
                    .inclusion(index);
            TileCoordinates leaves = TileCoordinates.of(0, index / TileCoordinates.FULL, size);
            proof.verify(Tile.of(leaves, read(ledger, leaves))
                    .hash((int) (index % TileCoordinates.FULL)), root);
        };
    }

    /** Of each level the tile above an entry and the last one: what a proof is made of. */
    private static Callers.Call reading(Path ledger, long size) {
        Random random = new Random(SEED);
        return () -> {
            long index = random.nextLong(size);
            long hashes = size;
            long at = index;
            int read = 0;
            for (int level = 0; hashes > 0; level++) {
                long last = (hashes - 1) / TileCoordinates.FULL;
                long above = Math.min(at / TileCoordinates.FULL, last);
                read += read(ledger, TileCoordinates.of(level, above, size)).length;
                read += read(ledger, TileCoordinates.of(level, last, size)).length;
                hashes /= TileCoordinates.FULL;
                at /= TileCoordinates.FULL;
            }
            if (read == 0) {
                throw new IllegalStateException("the tiles are empty");
            }
        };
    }

    private static byte[] read(Path ledger, TileCoordinates tile) {
        try {
            return Files.readAllBytes(ledger.resolve(tile.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
