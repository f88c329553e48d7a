package de.beteiligungsbuch.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.proof.ProofRejected.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReceiptsTest {

    private static final Policy POLICY = Policy.parse(("log " + Keys.LOG.verifierKey()
            + "\nwitness w " + Keys.W1.verifierKey() + "\nquorum w\n")
            .getBytes(StandardCharsets.UTF_8));
    private static final SignedNote NOTE = Keys.signed(
            new Checkpoint(Keys.ORIGIN, 100, Trees.root(0, 100)), Keys.LOG, Keys.W1);
    private static final InclusionProof PROOF = InclusionProof.of(Trees.hashes(), 42, 100);
    private static final InclusionReceipt RECEIPT = InclusionReceipt.of(PROOF, NOTE,
            "{\"salt\":1}".getBytes(StandardCharsets.UTF_8));

    private static String text(InclusionReceipt receipt) {
        return new String(receipt.bytes(), StandardCharsets.UTF_8);
    }

    private static void assertRejected(Reason reason, InclusionReceipt receipt, TreeHash leaf) {
        assertThatExceptionOfType(ProofRejected.class)
                .isThrownBy(() -> receipt.verify(leaf, POLICY))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Nested
    class A_receipt {

        @Test
        void has_these_lines() {
            StringBuilder lines = new StringBuilder(
                    "c2sp.org/tlog-proof@v1\nextra eyJzYWx0IjoxfQ==\nindex 42\n");
            PROOF.path().forEach(hash -> lines.append(hash).append('\n'));
            assertThat(text(RECEIPT)).isEqualTo(lines + "\n" + NOTE);
            InclusionReceipt bare = InclusionReceipt.of(PROOF, NOTE, new byte[0]);
            assertThat(text(bare)).startsWith("c2sp.org/tlog-proof@v1\nindex 42\n");
            assertThat(InclusionReceipt.parse(RECEIPT.bytes())).isEqualTo(RECEIPT);
            assertThat(InclusionReceipt.parse(bare.bytes())).isEqualTo(bare);
        }

        @Test
        void of_the_only_entry_has_no_hashes() {
            SignedNote note = Keys.signed(new Checkpoint(Keys.ORIGIN, 1, Trees.leaf(0)), Keys.LOG,
                    Keys.W1);
            InclusionReceipt receipt = new InclusionReceipt(new byte[0], 0, List.of(), note);
            assertThat(text(receipt)).startsWith("c2sp.org/tlog-proof@v1\nindex 0\n\n");
            InclusionReceipt.parse(receipt.bytes()).verify(Trees.entry(0), POLICY);
        }

        @Test
        void proves_its_entry() {
            assertThat(RECEIPT.verify(Trees.entry(42), POLICY).checkpoint().size()).isEqualTo(100);
            assertThat(RECEIPT.verify(Trees.leaf(42), POLICY).cosignatures()).hasSize(1);
        }

        @Test
        void proves_no_other_leaf_index_or_path() {
            byte[] extra = new byte[0];
            List<TreeHash> path = PROOF.path();
            assertRejected(Reason.INCLUSION, RECEIPT, Trees.leaf(41));
            TreeHash leaf = Trees.leaf(42);
            assertRejected(Reason.INCLUSION, new InclusionReceipt(extra, 43, path, NOTE), leaf);
            assertRejected(Reason.INDEX, new InclusionReceipt(extra, 100, path, NOTE), leaf);
            assertRejected(Reason.INCLUSION, new InclusionReceipt(extra, 42,
                    Trees.without(path, 6), NOTE), leaf);
            assertRejected(Reason.INCLUSION, new InclusionReceipt(extra, 42,
                    Trees.with(path, 7, leaf), NOTE), leaf);
            assertRejected(Reason.INCLUSION, new InclusionReceipt(extra, 42,
                    Trees.swapped(path, 0, 1), NOTE), leaf);
        }

        @Test
        void proves_nothing_under_another_checkpoint() {
            SignedNote other = Keys.signed(new Checkpoint(Keys.ORIGIN, 101, Trees.root(0, 101)),
                    Keys.LOG, Keys.W1);
            assertRejected(Reason.INCLUSION,
                    new InclusionReceipt(new byte[0], 42, PROOF.path(), other), Trees.leaf(42));
            SignedNote alone = Keys.signed(new Checkpoint(Keys.ORIGIN, 100, Trees.root(0, 100)),
                    Keys.LOG);
            assertRejected(Reason.QUORUM,
                    new InclusionReceipt(new byte[0], 42, PROOF.path(), alone), Trees.leaf(42));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                tlog-proof@v1 | tlog-proof@v2
                c2sp          | ` c2sp`
                extra         | Extra
                extra         | `extra `
                eyJzYWx0IjoxfQ== | eyJzYWx0IjoxfR==
                eyJzYWx0IjoxfQ== | ``
                index 42      | index 042
                index 42      | index +42
                index 42      | index -1
                index 42      | index 9223372036854775808
                index 42      | `index 42 `
                index 42      | size 42
                index 42      | index
                """)
        void that_is_written_otherwise_is_refused(String good, String bad) {
            assertThat(text(RECEIPT)).contains(good);
            byte[] altered = text(RECEIPT).replaceFirst(Pattern.quote(good), bad)
                    .getBytes(StandardCharsets.UTF_8);
            assertThatExceptionOfType(MalformedProof.class)
                    .isThrownBy(() -> InclusionReceipt.parse(altered));
        }

        @Test
        void that_is_huge_is_refused_before_it_is_read() {
            assertThatExceptionOfType(MalformedProof.class)
                    .isThrownBy(() -> InclusionReceipt.parse(new byte[3 << 20]));
            List<TreeHash> many = Collections.nCopies(64, Trees.leaf(0));
            assertThatExceptionOfType(MalformedProof.class)
                    .isThrownBy(() -> new InclusionReceipt(new byte[0], 0, many, NOTE));
            String lines = "c2sp.org/tlog-proof@v1\nindex 0\n"
                    + (Trees.leaf(0) + "\n").repeat(64) + "\n" + NOTE;
            assertThatExceptionOfType(MalformedProof.class)
                    .isThrownBy(() -> InclusionReceipt
                            .parse(lines.getBytes(StandardCharsets.UTF_8)))
                    .withMessageContaining("at most 63 hashes");
        }

        @Test
        void may_carry_a_mebibyte_and_no_more() {
            InclusionReceipt most = InclusionReceipt.of(PROOF, NOTE,
                    new byte[InclusionReceipt.MAX_EXTRA_BYTES]);
            assertThat(InclusionReceipt.parse(most.bytes())).isEqualTo(most);
            assertThatExceptionOfType(MalformedProof.class).isThrownBy(() -> InclusionReceipt
                    .of(PROOF, NOTE, new byte[InclusionReceipt.MAX_EXTRA_BYTES + 1]));
        }
    }

    @Nested
    class A_promise {

        private static final Promise PROMISE = new Promise(Keys.ORIGIN,
                "01890a5d-ac96-774b-bcce-b302099a8057", Trees.leaf(7),
                Instant.parse("2026-11-21T13:40:00Z"));

        @Test
        void has_these_lines_for_ever() {
            assertThat(PROMISE.text()).isEqualTo("""
                    beteiligung.example/ledger/participation/promise
                    01890a5d-ac96-774b-bcce-b302099a8057
                    %s
                    2026-11-21T13:40:00Z
                    """.formatted(Trees.leaf(7)));
            assertThat(Promise.parse(PROMISE.text())).isEqualTo(PROMISE);
        }

        @Test
        void is_signed_by_the_ledger_s_ed25519_key_alone() {
            SignedNote note = SignedNote.parse(PROMISE.sign(Keys.LOG).bytes());
            assertThat(Promise.verify(note, Set.of(Keys.LOG.verifierKey(),
                    Keys.W1.verifierKey()))).isEqualTo(PROMISE);
            for (SigningKey key : List.of(Keys.W1, Keys.LOG_ML_DSA)) {
                assertThatIllegalArgumentException().isThrownBy(() -> PROMISE.sign(key));
            }
            SignedNote byOther = Keys.signed(PROMISE.text(), Keys.STRANGER);
            assertThatExceptionOfType(ProofRejected.class).isThrownBy(
                    () -> Promise.verify(byOther, Set.of(Keys.LOG.verifierKey())));
            SignedNote byWitness = Keys.signed(PROMISE.text(), Keys.W1);
            assertThatExceptionOfType(ProofRejected.class).isThrownBy(
                    () -> Promise.verify(byWitness, Set.of(Keys.W1.verifierKey())));
        }

        @Test
        void is_never_a_checkpoint_nor_the_other_way_round() {
            assertThatExceptionOfType(MalformedProof.class)
                    .isThrownBy(() -> Checkpoint.parse(PROMISE.text()));
            assertThatExceptionOfType(MalformedProof.class)
                    .isThrownBy(() -> Promise.parse(NOTE.text()));
            assertThatExceptionOfType(MalformedProof.class).isThrownBy(
                    () -> new Promise(Keys.ORIGIN, "7", Trees.leaf(7), PROMISE.deadline()));
        }

        @Test
        void is_for_one_entry() {
            PROMISE.requireLeaf(Trees.leaf(7));
            assertThatExceptionOfType(ProofRejected.class)
                    .isThrownBy(() -> PROMISE.requireLeaf(Trees.leaf(8)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-11-21T13:40:00.5Z", "2026-11-21T14:40:00+01:00",
                "2026-11-21T13:40Z", "2026-11-21T13:40:00.000Z", "2026-11-21t13:40:00Z", "",
                "2026-11-21T13:40:60Z", "+12026-11-21T13:40:00Z", "2026-11-21T24:00:00Z",
                "2026-11-21T13:40:00Z\n", "2026-11-21T13:40:00Z "})
        void with_a_deadline_written_otherwise_is_refused(String deadline) {
            String text = PROMISE.text().replace("2026-11-21T13:40:00Z", deadline);
            assertThatExceptionOfType(MalformedProof.class)
                    .isThrownBy(() -> Promise.parse(text));
        }
    }
}
