package de.beteiligungsbuch.service.auditor.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.EntryBundle;
import de.beteiligungsbuch.proof.InclusionProof;
import de.beteiligungsbuch.proof.InclusionReceipt;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.TileHashes;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.SignedCity;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody may do to a real export, and what the auditor says to it. */
class AttackTest {

    private static final Instant NOW = Instant.parse("2025-07-02T00:00:00Z");
    private static final String BUNDLE = "participation/tile/entries/001";
    private static final String LAST = "participation/tile/entries/002.p/96";

    @TempDir
    private Path folder;
    private final SignedCity city = new SignedCity();
    private final List<Object> arguments = new ArrayList<>();
    private Path export = Path.of("");

    @BeforeEach
    void given_a_signed_export() {
        export = folder.resolve("export");
        city.export(export);
        arguments.addAll(
                List.of("verify", export, "--policy", city.policy(folder.resolve("policy"))));
    }

    private Path alter(String path, UnaryOperator<byte[]> attack) throws IOException {
        Path file = export.resolve(path);
        return Files.write(file, attack.apply(Files.readAllBytes(file)));
    }

    private void alterEntries(String path, Consumer<List<byte[]>> attack) throws IOException {
        alter(path, bytes -> {
            List<byte[]> entries = new ArrayList<>(EntryBundle.parse(bytes).entries());
            attack.accept(entries);
            return bundle(entries);
        });
    }

    private static byte[] bundle(List<byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            bytes.write(entry.length >>> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= 1;
        return flipped;
    }

    private void answers(String... words) {
        Auditor verified = Auditor.run(arguments.toArray());
        assertThat(verified.out()).describedAs(verified.err()).contains("ES HÄLT NICHT")
                .contains(words);
        assertThat(verified.exitCode()).isEqualTo(1);
    }

    private void cannotTell(String... words) {
        Auditor verified = Auditor.run(arguments.toArray());
        assertThat(verified.out() + verified.err()).contains(words);
        assertThat(verified.exitCode()).isEqualTo(2);
    }

    /** The city itself writes other ledgers, signs them and has them cosigned. */
    private void exportAgain() throws IOException {
        try (var files = Files.walk(export)) {
            files.sorted(Collections.reverseOrder()).forEach(file -> file.toFile().delete());
        }
        city.export(export);
    }

    private List<byte[]> entries() {
        return city.source().all(LedgerName.PARTICIPATION);
    }

    private void keep(SignedNote note) {
        arguments.addAll(List.of("--checkpoint",
                SignedCity.write(folder.resolve("kept"), note.toString())));
    }

    @Nested
    class Entries {

        @Test
        void one_bit_of_an_entry_flipped() throws IOException {
            alterEntries(BUNDLE, entries -> entries.set(7, flipped(entries.get(7), 300)));
            answers("E_ROOT · participation · entry 263");
        }

        @Test
        void two_entries_swapped() throws IOException {
            alterEntries(BUNDLE, entries -> Collections.swap(entries, 9, 10));
            answers("E_ROOT · participation · entry 265");
        }

        @Test
        void an_entry_replaced_and_all_its_tiles_made_to_match() throws IOException {
            alterEntries(BUNDLE, entries -> entries.set(7, flipped(entries.get(7), 300)));
            alter("participation/tile/0/001", tile -> {
                byte[] leaf = leaf(7);
                System.arraycopy(leaf, 0, tile, 7 * 32, 32);
                return tile;
            });
            answers("E_ROOT · participation · entry 256");
        }

        private byte[] leaf(int position) {
            try {
                return TreeHash.ofLeaf(EntryBundle.parse(Files.readAllBytes(export.resolve(BUNDLE)))
                        .entries().get(position)).bytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Test
        void an_entry_dropped() throws IOException {
            alterEntries(BUNDLE, entries -> entries.remove(5));
            answers("E_BUNDLE_COUNT · participation");
        }

        @Test
        void an_entry_duplicated_in_a_full_bundle_and_in_the_last() throws IOException {
            alterEntries(BUNDLE, entries -> entries.add(5, entries.get(5)));
            answers("E_BUNDLE_COUNT · participation");
        }

        @Test
        void an_entry_slipped_in_at_the_end() throws IOException {
            alterEntries(LAST, entries -> entries.add(entries.getFirst()));
            answers("E_BUNDLE_COUNT · participation · entry 608");
        }

        @Test
        void a_bundle_truncated() throws IOException {
            alter(BUNDLE, bytes -> Arrays.copyOf(bytes, bytes.length - 3));
            answers("E_BUNDLE_FORMAT · participation · entry 256");
        }

        @Test
        void a_length_that_lies() throws IOException {
            alter(LAST, bytes -> flipped(bytes, 0));
            answers("E_BUNDLE_", "participation");
        }

        @Test
        void a_bundle_withheld() throws IOException {
            Files.delete(export.resolve(BUNDLE));
            cannotTell("E_UNAVAILABLE", BUNDLE);
        }

        @Test
        void a_whole_ledger_withheld() throws IOException {
            try (var files = Files.walk(export.resolve("council"))) {
                files.sorted(Collections.reverseOrder()).forEach(file -> file.toFile().delete());
            }
            cannotTell("E_UNAVAILABLE", "council");
        }
    }

    @Nested
    class Tiles {

        @Test
        void a_tile_of_leaves_altered() throws IOException {
            alter("participation/tile/0/001", tile -> flipped(tile, 40));
            answers("E_TILE · participation · entry 257");
        }

        @Test
        void a_tile_of_a_higher_level_altered() throws IOException {
            alter("participation/tile/1/000.p/2", tile -> flipped(tile, 40));
            answers("E_TILE · participation · entry 256");
        }

        @Test
        void a_tile_cut_short() throws IOException {
            alter("participation/tile/0/000", tile -> Arrays.copyOf(tile, 8_000));
            answers("E_TILE_SIZE · participation");
        }

        @Test
        void a_tile_with_something_behind_it() throws IOException {
            alter("participation/tile/0/002.p/96", tile -> Arrays.copyOf(tile, 97 * 32));
            answers("E_TILE_SIZE · participation");
        }

        @Test
        void a_tile_withheld() throws IOException {
            Files.delete(export.resolve("participation/tile/1/000.p/2"));
            cannotTell("E_UNAVAILABLE", "tile/1/000.p/2");
        }
    }

    @Nested
    class Checkpoints {

        @Test
        void its_size_or_its_root_changed() throws IOException {
            alter("strategy/checkpoint", note -> new String(note, StandardCharsets.UTF_8)
                    .replaceFirst("\n9\n", "\n8\n").getBytes(StandardCharsets.UTF_8));
            answers("E_SIG_INVALID · strategy");
        }

        @Test
        void a_strangers_keys() throws IOException {
            SignedCity stranger = new SignedCity();
            alter("strategy/checkpoint", note -> stranger
                    .sign(LedgerName.STRATEGY, city.source()).bytes());
            answers("E_SIG_UNKNOWN · strategy");
        }

        @Test
        void another_ledgers_checkpoint() throws IOException {
            byte[] other = Files.readAllBytes(export.resolve("council/checkpoint"));
            alter("strategy/checkpoint", note -> other);
            answers("E_ORIGIN · strategy");
        }

        @Test
        void no_witness() throws IOException {
            alter("strategy/checkpoint", note -> new String(note, StandardCharsets.UTF_8)
                    .replaceFirst("— witness.example/w .*\n", "").getBytes(StandardCharsets.UTF_8));
            answers("E_QUORUM · strategy");
        }

        @Test
        void a_witness_who_saw_it_too_long_ago() {
            arguments.addAll(List.of("--max-age", "PT1H"));
            answers("E_STALE");
        }

        @Test
        void a_ledger_that_is_shorter_than_a_kept_checkpoint() {
            List<byte[]> longer = new ArrayList<>(entries());
            longer.add(longer.getLast());
            keep(city.sign(LedgerName.PARTICIPATION, longer, NOW));
            answers("E_ROLLBACK · participation · entry 608", "einander ausschließen");
        }

        @Test
        void history_rewritten_and_signed_with_the_real_keys() {
            List<byte[]> other = new ArrayList<>(entries());
            other.set(100, flipped(other.get(100), 50));
            keep(city.sign(LedgerName.PARTICIPATION, other.subList(0, 500), NOW));
            answers("E_SPLIT_VIEW · participation", "only one can be true", "| — city.example");
        }

        @Test
        void the_last_entries_put_into_another_order() {
            List<byte[]> other = new ArrayList<>(entries());
            Collections.swap(other, 606, 607);
            keep(city.sign(LedgerName.PARTICIPATION, other, NOW));
            answers("E_SPLIT_VIEW · participation");
        }

        @Test
        void a_checkpoint_of_a_size_beyond_all_reason() throws IOException {
            SignedNote huge = city.sign(new Checkpoint(SignedCity.origin(LedgerName.STRATEGY),
                    Long.MAX_VALUE, TreeHash.emptyRoot()), NOW);
            alter("strategy/checkpoint", note -> huge.bytes());
            cannotTell("E_UNAVAILABLE");
        }

        @Test
        void a_note_beyond_all_size() throws IOException {
            alter("strategy/checkpoint", note -> new byte[1 << 20]);
            cannotTell("longer than");
        }
    }

    @Nested
    class Receipts {

        private InclusionReceipt receipt(long index) {
            SignedNote note = city.sign(LedgerName.PARTICIPATION, city.source());
            return InclusionReceipt.of(proof(index), note, new byte[0]);
        }

        private InclusionProof proof(long index) {
            return new TileHashes(tile -> {
                try {
                    return Files.readAllBytes(
                            export.resolve("participation").resolve(tile.path()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }, 608).inclusion(index);
        }

        private void give(InclusionReceipt receipt) throws IOException {
            arguments.addAll(List.of("--receipt",
                    Files.write(folder.resolve("receipt.tlog-proof"), receipt.bytes())));
        }

        @Test
        void an_honest_one_holds() throws IOException {
            give(receipt(300));
            Auditor verified = Auditor.run(arguments.toArray());
            assertThat(verified.out()).contains("✓ Quittungen (1 receipts)");
            assertThat(verified.exitCode()).isZero();
        }

        @Test
        void of_another_index() throws IOException {
            give(new InclusionReceipt(new byte[0], 301, receipt(300).path(),
                    receipt(300).note()));
            answers("E_INCLUSION · participation · entry 301");
        }

        @Test
        void of_an_index_that_is_not_there() throws IOException {
            give(new InclusionReceipt(new byte[0], 608, receipt(300).path(),
                    receipt(300).note()));
            answers("E_INDEX · participation · entry 608");
        }

        @Test
        void one_hash_short() throws IOException {
            List<TreeHash> path = receipt(300).path();
            give(new InclusionReceipt(new byte[0], 300, path.subList(0, path.size() - 1),
                    receipt(300).note()));
            answers("E_INCLUSION");
        }

        @Test
        void one_hash_long() throws IOException {
            List<TreeHash> path = new ArrayList<>(receipt(300).path());
            path.add(TreeHash.emptyRoot());
            give(new InclusionReceipt(new byte[0], 300, path, receipt(300).note()));
            answers("E_INCLUSION");
        }
    }

    @Nested
    class Disclosures {

        private static final String LINES = "participation/disclosures/000.jsonl";

        private void alterLines(Consumer<List<String>> attack) throws IOException {
            alter(LINES, bytes -> {
                List<String> lines = new ArrayList<>(
                        new String(bytes, StandardCharsets.UTF_8).lines().toList());
                attack.accept(lines);
                return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            });
        }

        @Test
        void a_text_exchanged() throws IOException {
            alterLines(lines -> lines.set(20, lines.get(20).substring(0, 55)
                    + lines.get(21).substring(55)));
            answers("E_COMMIT · participation");
        }

        @Test
        void a_text_gone_without_an_entry() throws IOException {
            alterLines(lines -> lines.remove(20));
            answers("E_ERASE_UNLOGGED · participation");
        }

        @Test
        void a_text_still_there_that_was_erased() throws IOException {
            city.content.put(city.contributions.get(4).id(),
                    de.beteiligungsbuch.ledger.Disclosures.of(city.contributions.get(4).id(),
                            List.of(city.erasedText)));
            exportAgain();
            answers("E_ERASE_INCOMPLETE · participation");
        }

        @Test
        void lines_that_are_none() throws IOException {
            alterLines(lines -> lines.set(0, "{\"event\":1}"));
            answers("E_COMMIT · participation");
        }
    }
}
