package de.beteiligungsbuch.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The example of docs/formats.md, computed. */
class WorkedExampleTest {

    private static final Path DOCUMENT = Path.of("../../docs/formats.md");
    private static final String ORIGIN = "example.org/ledger/strategy";
    private static final HexFormat HEX = HexFormat.of();

    private final List<byte[]> entries = Stream.of("one", "two", "three")
            .map(text -> text.getBytes(StandardCharsets.US_ASCII)).toList();
    private final List<TreeHash> leaves = entries.stream().map(TreeHash::ofLeaf).toList();
    private final SigningKey key = SigningKey.of(ORIGIN, KeyType.ED25519,
            HEX.parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));

    private static void assertShown(String block) throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains("\n" + block.strip() + "\n");
    }

    private static String hex(TreeHash hash) {
        return HEX.formatHex(hash.bytes());
    }

    private Tile tile() {
        return TilesBetween.of(0, tile -> new byte[0], leaves).getFirst();
    }

    private SignedNote checkpoint() {
        String text = new Checkpoint(ORIGIN, 3, tile().root()).text();
        return new SignedNote(text, List.of(key.sign(text, Instant.EPOCH)));
    }

    @Test
    void the_hashes_are_those_of_the_document() throws IOException {
        assertShown("leaf 0    " + hex(leaves.get(0)) + "\n"
                + "leaf 1    " + hex(leaves.get(1)) + "\n"
                + "leaf 2    " + hex(leaves.get(2)) + "\n"
                + "node 0-1  " + hex(TreeHash.ofNode(leaves.get(0), leaves.get(1))) + "\n"
                + "root      " + hex(tile().root()));
    }

    @Test
    void the_bundle_is_that_of_the_document() throws IOException {
        assertShown(HEX.formatHex(new EntryBundle(entries).bytes()));
        assertShown(BundleCoordinates.of(0, 3).path());
    }

    @Test
    void the_tile_is_that_of_the_document() throws IOException {
        assertShown(tile().coordinates().path());
        assertThat(tile().bytes()).hasSize(96).startsWith(leaves.getFirst().bytes());
    }

    @Test
    void the_checkpoint_and_its_key_are_those_of_the_document() throws IOException {
        assertShown(key.verifierKey().toString());
        assertShown(checkpoint().toString());
    }

    @Test
    void the_receipt_is_that_of_the_document() throws IOException {
        InclusionProof proof = new TileHashes(tile -> tile().bytes(), 3).inclusion(1);
        InclusionReceipt receipt = InclusionReceipt.of(proof, checkpoint(), new byte[0]);
        assertShown(new String(receipt.bytes(), StandardCharsets.UTF_8));
        receipt.verify(entries.get(1), Policy.parse(("log " + key.verifierKey()
                + "\nquorum none\n").getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void the_promise_is_that_of_the_document() throws IOException {
        assertShown(new Promise(ORIGIN, "0193a5c0-0000-7000-8000-000000000001", leaves.get(1),
                Instant.parse("2026-11-21T12:00:00Z")).sign(key).toString());
    }

    @Test
    void the_endorsement_is_that_of_the_document() throws IOException {
        byte[] seed = new byte[32];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) (32 + i);
        }
        SigningKey further = SigningKey.of(ORIGIN, KeyType.ED25519, seed);
        assertShown(new KeyEndorsement(further.verifierKey()).sign(key, further).toString());
    }
}
