package de.beteiligungsbuch.proof;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.proof.ProofRejected.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CheckpointTest {

    private static final Checkpoint CHECKPOINT = new Checkpoint(Keys.ORIGIN, 7, Trees.root(0, 7));

    @Test
    void a_checkpoint_has_three_lines() {
        assertThat(CHECKPOINT.text())
                .isEqualTo(Keys.ORIGIN + "\n7\n" + Trees.root(0, 7) + "\n");
        assertThat(Checkpoint.parse(CHECKPOINT.text())).isEqualTo(CHECKPOINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "o", "o\n", "o\n7", "o\n7\n", "o\n7\nROOT", "\n7\nROOT\n",
            "o\n07\nROOT\n", "o\n-7\nROOT\n", "o\n+7\nROOT\n", "o\n7 \nROOT\n", "o\n0x7\nROOT\n",
            "o\n\nROOT\n", "o\n٧\nROOT\n", "o\n9223372036854775808\nROOT\n",
            "o\n18446744073709551615\nROOT\n", "o\n7\nROOT\nextension\n", "o\n7\nROOT\n\n",
            "o\n7\nROOT \n", "o\n7\nROOTROOT\n", "o\n7\nAAAA\n", "o\n7\n\n", "o\n0\nROOT\n",
            "o\r\n7\nROOT\n"})
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatExceptionOfType(MalformedProof.class).isThrownBy(
                () -> Checkpoint.parse(text.replace("ROOT", Trees.root(0, 7).toString())));
    }

    @Test
    void a_root_in_base64_that_is_not_canonical_is_refused() {
        String root = Trees.root(0, 7).toString();
        String other = root.substring(0, 42) + (char) (root.charAt(42) + 1) + "=";
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> Checkpoint.parse("o\n7\n" + other + "\n"))
                .withMessageContaining("canonical");
    }

    @Test
    void the_empty_tree_has_one_root() {
        assertThat(Checkpoint.parse("o\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n").root())
                .isEqualTo(TreeHash.emptyRoot());
    }

    @Nested
    class Sent_to_a_witness {

        private static final SignedNote NOTE = Keys.signed(CHECKPOINT, Keys.LOG);
        private static final AddCheckpointRequest REQUEST = new AddCheckpointRequest(3,
                ConsistencyProof.of(Trees.hashes(), 3, 7).path(), NOTE);

        @Test
        void it_comes_with_the_proof_that_it_extends_the_one_before() {
            AddCheckpointRequest read = AddCheckpointRequest.parse(REQUEST.bytes());
            assertThat(read).isEqualTo(REQUEST);
            assertThat(read.checkpoint()).isEqualTo(CHECKPOINT);
            read.verifyProof(Trees.root(0, 3));
            assertThatExceptionOfType(ProofRejected.class)
                    .isThrownBy(() -> read.verifyProof(Trees.root(1, 4)))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CONSISTENCY));
        }

        @Test
        void it_needs_no_proof_for_a_witness_that_knows_nothing() {
            new AddCheckpointRequest(0, List.of(), NOTE).verifyProof(TreeHash.emptyRoot());
            AddCheckpointRequest more = new AddCheckpointRequest(0, List.of(Trees.leaf(0)), NOTE);
            assertThatExceptionOfType(ProofRejected.class)
                    .isThrownBy(() -> more.verifyProof(TreeHash.emptyRoot()));
        }

        @Test
        void it_is_the_same_or_it_is_not_when_the_size_is_the_same() {
            AddCheckpointRequest same = new AddCheckpointRequest(7, List.of(), NOTE);
            same.verifyProof(Trees.root(0, 7));
            assertThatExceptionOfType(ProofRejected.class)
                    .isThrownBy(() -> same.verifyProof(Trees.root(1, 8)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "old\n\nNOTE", "old 03\n\nNOTE", "old 8\n\nNOTE",
                "old -1\n\nNOTE", "Old 3\n\nNOTE", "old 3\nNOTE", "old 3\n\n", "old 3\n",
                "old 3\nAAAA\n\nNOTE", "old 3\r\n\nNOTE", "old 3\n\n\nNOTE",
                "old  3\n\nNOTE", "\nold 3\n\nNOTE", "old 3\n\nNOTENOTE"})
        void what_is_no_request_is_refused(String body) {
            byte[] bytes = body.replace("NOTE", NOTE.toString()).getBytes(StandardCharsets.UTF_8);
            assertThatExceptionOfType(MalformedProof.class)
                    .isThrownBy(() -> AddCheckpointRequest.parse(bytes));
        }

        @Test
        void a_proof_of_64_hashes_and_a_huge_body_are_refused() {
            String body = "old 3\n" + (Trees.leaf(0) + "\n").repeat(64) + "\n" + NOTE;
            assertThatExceptionOfType(MalformedProof.class).isThrownBy(
                    () -> AddCheckpointRequest.parse(body.getBytes(StandardCharsets.UTF_8)))
                    .withMessageContaining("at most 63");
            assertThatExceptionOfType(MalformedProof.class).isThrownBy(
                    () -> new AddCheckpointRequest(3, Collections.nCopies(64, Trees.leaf(0)),
                            NOTE));
            assertThatExceptionOfType(MalformedProof.class).isThrownBy(() -> AddCheckpointRequest
                    .parse(new byte[AddCheckpointRequest.MAX_BYTES + 1]));
        }

        @Test
        void the_answer_is_read_line_by_line() {
            String answer = Keys.W1.sign(NOTE.text(), Keys.AT) + "\n"
                    + Keys.W1_ML_DSA.sign(NOTE.text(), Keys.AT) + "\n";
            List<NoteSignature> lines = NoteSignature
                    .parseLines(answer.getBytes(StandardCharsets.UTF_8));
            assertThat(lines).hasSize(2);
            assertThat(NOTE.with(lines).verify(List.of(Keys.LOG.verifierKey(),
                    Keys.W1.verifierKey(), Keys.W1_ML_DSA.verifierKey()))).hasSize(3);
            assertThat(NOTE.with(lines).with(lines)).isEqualTo(NOTE.with(lines));
            assertThatExceptionOfType(MalformedProof.class)
                    .isThrownBy(() -> NoteSignature.parseLines(new byte[0]));
        }
    }
}
