package de.beteiligungsbuch.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** Good input, altered by chance with a fixed seed: readers take it or say why not, no more. */
class StrangeInputTest {

    private static final int ROUNDS = 4000;
    private static final Checkpoint CHECKPOINT = new Checkpoint(Keys.ORIGIN, 9, Trees.root(0, 9));
    private static final SignedNote NOTE = Keys.signed(CHECKPOINT, Keys.LOG, Keys.W1);
    private static final String PIECES = "\n\n\n  —+=./x0189Aa\u0000\r\t\u00ff—é";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void alter(byte[] good, Consumer<byte[]> reader) {
        Random random = new Random(Arrays.hashCode(good));
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] input = altered(good, random);
            try {
                reader.accept(input);
            } catch (MalformedProof e) {
                refused++;
            } catch (RuntimeException e) {
                fail("round %d threw another exception for %s".formatted(round, text(input)), e);
            }
        }
        assertThat(refused).isGreaterThan(ROUNDS / 10);
    }

    private static byte[] altered(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int times = 1 + random.nextInt(3); times > 0 && bytes.length > 0; times--) {
            int at = random.nextInt(bytes.length);
            int to = at + random.nextInt(Math.min(70, bytes.length - at)) + 1;
            bytes = switch (random.nextInt(5)) {
                case 0 -> flipped(bytes, at, random);
                case 1 -> Arrays.copyOf(bytes, at);
                case 2 -> joined(bytes, at, new byte[0], to);
                case 3 -> joined(bytes, to, Arrays.copyOfRange(bytes, at, to), to);
                default -> {
                    int piece = random.nextInt(PIECES.length());
                    yield joined(bytes, at, utf8(PIECES.substring(piece, piece + 1)),
                            at + random.nextInt(2));
                }
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int until, byte[] middle, int from) {
        byte[] joined = Arrays.copyOf(bytes, until + middle.length + bytes.length - from);
        System.arraycopy(middle, 0, joined, until, middle.length);
        System.arraycopy(bytes, from, joined, until + middle.length, bytes.length - from);
        return joined;
    }

    @Test
    void notes() {
        alter(NOTE.bytes(), bytes -> {
            SignedNote note = SignedNote.parse(bytes);
            assertThat(note.bytes()).isEqualTo(bytes);
        });
    }

    @Test
    void checkpoints() {
        alter(utf8(CHECKPOINT.text()),
                bytes -> assertThat(Checkpoint.parse(text(bytes)).text()).isEqualTo(text(bytes)));
    }

    @Test
    void signature_lines() {
        alter(utf8(Keys.W1.sign(CHECKPOINT.text(), Keys.AT) + "\n"), NoteSignature::parseLines);
    }

    @Test
    void requests_to_witnesses() {
        byte[] request = new AddCheckpointRequest(4,
                ConsistencyProof.of(Trees.hashes(), 4, 9).path(), NOTE).bytes();
        alter(request, bytes -> assertThat(AddCheckpointRequest.parse(bytes).bytes())
                .isEqualTo(bytes));
    }

    @Test
    void receipts() {
        byte[] receipt = InclusionReceipt.of(InclusionProof.of(Trees.hashes(), 4, 9), NOTE,
                new byte[]{1, 2, 3}).bytes();
        alter(receipt, bytes -> assertThat(InclusionReceipt.parse(bytes).bytes())
                .isEqualTo(bytes));
    }

    @Test
    void promises() {
        String promise = new Promise(Keys.ORIGIN, "id-1", Trees.leaf(1), Keys.AT).text();
        alter(utf8(promise),
                bytes -> assertThat(Promise.parse(text(bytes)).text()).isEqualTo(text(bytes)));
    }

    @Test
    void policies() {
        alter(utf8("log " + Keys.LOG.verifierKey() + "\nwitness a " + Keys.W1.verifierKey()
                + " http://a/\nwitness b " + Keys.W2.verifierKey()
                + "\ngroup g 2 a b\ngroup h any g\nquorum h\n"), Policy::parse);
    }

    @Test
    void keys() {
        alter(utf8(Keys.LOG.verifierKey().toString()),
                bytes -> VerifierKey.parse(text(bytes)));
        alter(utf8(Keys.LOG.secret()), bytes -> SigningKey.parse(text(bytes)));
    }

    @Test
    void paths() {
        alter(utf8("tile/12/x001/x234/067.p/12"), bytes -> assertThat(
                TileCoordinates.parse(text(bytes)).path()).isEqualTo(text(bytes)));
        alter(utf8("tile/entries/x001/x234/067.p/12"), bytes -> assertThat(
                BundleCoordinates.parse(text(bytes)).path()).isEqualTo(text(bytes)));
    }

    @Test
    void bundles_and_frontiers() {
        alter(new EntryBundle(List.of(Trees.entry(1), Trees.entry(2), Trees.entry(3))).bytes(),
                bytes -> assertThat(EntryBundle.parse(bytes).bytes()).isEqualTo(bytes));
        alter(TreeFrontier.of(Trees.hashes(), 13).bytes(),
                bytes -> assertThat(TreeFrontier.parse(bytes).bytes()).isEqualTo(bytes));
    }
}
