package de.beteiligungsbuch.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TilesTest {

    private static final int SIZE = 70_000;

    private final Map<TileCoordinates, byte[]> store = new HashMap<>();
    private final List<TileCoordinates> read = new ArrayList<>();

    private byte[] read(TileCoordinates tile) {
        read.add(tile);
        byte[] bytes = store.get(tile);
        if (bytes == null) {
            throw new TileUnavailable(tile, "not stored");
        }
        return bytes;
    }

    private void grow(long from, int to) {
        TilesBetween.of(from, this::read, Trees.leaves((int) from, to))
                .forEach(tile -> store.put(tile.coordinates(), tile.bytes()));
    }

    /** The example of tlog-tiles, "Partial Tiles": a tree of size 70,000. */
    @Test
    void a_tree_of_70000_has_the_tiles_that_the_specification_counts() {
        grow(0, SIZE);
        assertThat(store.keySet().stream().filter(t -> t.level() == 0 && t.isFull())).hasSize(273);
        assertThat(store.keySet().stream().filter(t -> !t.isFull() || t.level() > 0))
                .containsExactlyInAnyOrder(new TileCoordinates(0, 273, 112),
                        new TileCoordinates(1, 0, 256), new TileCoordinates(1, 1, 17),
                        new TileCoordinates(2, 0, 1));
    }

    /** The other example there. */
    @Test
    void a_tree_of_256_has_a_full_tile_and_one_above_of_width_1() {
        assertThat(TilesBetween.coordinates(0, 256)).containsExactly(
                new TileCoordinates(0, 0, 256), new TileCoordinates(1, 0, 1));
    }

    @Test
    void tiles_that_grow_step_by_step_are_those_of_the_whole_tree() {
        Random random = new Random(7);
        int size = 0;
        while (size < 3000) {
            int next = size + 1 + random.nextInt(400);
            read.clear();
            List<Tile> tiles = TilesBetween.of(size, this::read, Trees.leaves(size, next));
            assertThat(read.size()).isLessThanOrEqualTo(3);
            assertThat(tiles.stream().map(Tile::coordinates))
                    .containsExactlyElementsOf(TilesBetween.coordinates(size, next));
            tiles.forEach(tile -> store.put(tile.coordinates(), tile.bytes()));
            assertThat(new TileHashes(this::read, next).root()).isEqualTo(Trees.root(0, next));
            size = next;
        }
        Map<TileCoordinates, byte[]> grown = Map.copyOf(store);
        store.clear();
        grow(0, size);
        store.forEach((tile, bytes) -> assertThat(grown.get(tile)).isEqualTo(bytes));
    }

    @Test
    void nothing_new_is_nothing_to_write() {
        assertThat(TilesBetween.coordinates(0, 0)).isEmpty();
        assertThat(TilesBetween.coordinates(300, 300)).isEmpty();
        assertThat(TilesBetween.of(300, this::read, List.of())).isEmpty();
        assertThat(BundleCoordinates.between(300, 300)).isEmpty();
        assertThat(BundleCoordinates.between(0, 0)).isEmpty();
    }

    @Test
    void bundles_grow_as_the_lowest_tiles_do() {
        assertThat(BundleCoordinates.between(200, 600)).containsExactly(
                new BundleCoordinates(0, 256), new BundleCoordinates(1, 256),
                new BundleCoordinates(2, 88));
        assertThat(BundleCoordinates.between(0, 256))
                .containsExactly(new BundleCoordinates(0, 256));
        assertThat(BundleCoordinates.between(256, 257))
                .containsExactly(new BundleCoordinates(1, 1));
    }

    @Test
    void a_proof_from_cold_tiles_reads_at_most_two_tiles_a_level() {
        grow(0, SIZE);
        TreeHash root = new TileHashes(this::read, SIZE).root();
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            int index = random.nextInt(SIZE);
            read.clear();
            new TileHashes(this::read, SIZE).inclusion(index).verify(Trees.leaf(index), root);
            assertThat(read).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(6);
        }
    }

    @Test
    void growth_between_any_sizes_is_proved_from_the_tiles_of_the_later() {
        grow(0, SIZE);
        TileHashes later = new TileHashes(this::read, SIZE);
        for (int old : new int[]{0, 1, 2, 255, 256, 257, 4096, 65_535, 65_536, 65_537, 69_999,
                SIZE}) {
            TreeFrontier frontier = TreeFrontier.empty();
            Trees.leaves(0, old).forEach(frontier::append);
            read.clear();
            assertThat(later.root(old)).isEqualTo(frontier.root());
            later.consistency(old).verify(frontier.root(), later.root());
        }
        assertThat(later.frontier().root()).isEqualTo(later.root());
    }

    @Test
    void a_tile_of_another_length_is_refused() {
        TileHashes hashes = new TileHashes(tile -> new byte[tile.bytes() + 1], 10);
        assertThatExceptionOfType(MalformedProof.class).isThrownBy(hashes::root)
                .withMessageContaining("tile/0/000.p/10 is 320 bytes, not 321");
    }

    @Test
    void a_tile_that_is_withheld_is_named() {
        assertThatExceptionOfType(TileUnavailable.class)
                .isThrownBy(() -> new TileHashes(this::read, 10).root())
                .satisfies(e -> assertThat(e.tile()).isEqualTo(new TileCoordinates(0, 0, 10)));
    }

    @Test
    void what_is_beyond_the_tree_is_not_asked_for() {
        TileHashes hashes = new TileHashes(this::read, 10);
        assertThatIllegalArgumentException().isThrownBy(() -> hashes.root(11));
        assertThatIllegalArgumentException().isThrownBy(() -> hashes.inclusion(10));
        assertThatIllegalArgumentException().isThrownBy(() -> hashes.consistency(11));
        assertThatIllegalArgumentException().isThrownBy(() -> TileCoordinates.of(1, 0, 255));
        assertThat(read).isEmpty();
    }

    /** The first is the example of tlog-tiles; others: golang.org/x/mod/sumdb/tlog, tilePaths. */
    @ParameterizedTest
    @CsvSource({"tile/0/x001/x234/067, 0, 1234067, 256", "tile/0/001, 0, 1, 256",
            "tile/0/001.p/5, 0, 1, 5", "tile/5/x123/x456/078, 5, 123456078, 256",
            "tile/5/x123/x456/078.p/2, 5, 123456078, 2", "tile/63/000.p/255, 63, 0, 255",
            "tile/0/x001/000, 0, 1000, 256", "tile/0/999, 0, 999, 256"})
    void a_path_is_written_as_it_was_read(String path, int level, long index, int width) {
        TileCoordinates tile = new TileCoordinates(level, index, width);
        assertThat(TileCoordinates.parse(path)).isEqualTo(tile);
        assertThat(tile.path()).isEqualTo(path);
        BundleCoordinates bundle = new BundleCoordinates(index, width);
        String entries = path.replaceFirst("tile/[0-9]+", "tile/entries");
        assertThat(BundleCoordinates.parse(entries)).isEqualTo(bundle);
        assertThat(bundle.path()).isEqualTo(entries);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tile", "tile/", "tile/0", "tile/0/", "tile/0/1", "tile/0/0001",
            "tile/00/001", "tile/64/001", "tile/-1/001", "tile/0/x000/001", "tile/0/001/002",
            "tile/0/x001", "tile/0/X001/002", "tile/0/x001/x002", "tile/0/001.p/0",
            "tile/0/001.p/256", "tile/0/001.p/05", "tile/0/001.p/", "tile/0/001.p", "tile/0/001/",
            "tile/0/001.p/1.p/1", "/tile/0/001", "tile/0/x123/456/078", "tile/entries/001",
            "tile/0/٠٠١", "tile/0/x036/x028/x797/x018/x963/968", "tile/0/001.p/+5"})
    void what_is_no_path_of_a_tile_is_refused(String path) {
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> TileCoordinates.parse(path));
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> BundleCoordinates.parse(path.replace("tile/0", "tile/entries")
                        .replace("entries/001", "entries/1")));
    }
}
