package de.beteiligungsbuch.service.notary.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.service.notary.witness.TestWitness.Manner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WitnessesTest {

    @TempDir
    Path policies;

    private final SmallLog log = new SmallLog();
    private final List<TestWitness> witnesses = new ArrayList<>();

    @AfterEach
    void close() {
        witnesses.forEach(TestWitness::close);
    }

    private TestWitness witness(String name, Manner manner) {
        TestWitness witness = new TestWitness(name, manner);
        witnesses.add(witness);
        return witness;
    }

    private Witnesses policy(String quorum) throws IOException {
        StringBuilder policy = new StringBuilder("log " + log.verifierKey() + "\n");
        witnesses.forEach(witness -> policy.append(witness.policyLine()));
        policy.append(quorum);
        Files.writeString(policies.resolve("strategy.policy"), policy);
        return Witnesses.of(policies.toString(), LedgerName.STRATEGY,
                () -> List.of(log.verifierKey()), log::tree);
    }

    @Test
    void without_a_policy_a_checkpoint_needs_no_witness() {
        SignedNote note = log.signed(5);
        assertThat(
                Witnesses.of("", LedgerName.STRATEGY, () -> List.of(log.verifierKey()), log::tree)
                        .cosign(5, note))
                .contains(note);
    }

    @Test
    void a_folder_without_the_policy_of_a_ledger_is_refused() {
        assertThatThrownBy(
                () -> Witnesses.of(policies.toString(), LedgerName.STRATEGY, () -> List.of(),
                        log::tree))
                .hasMessageContaining("strategy.policy is missing");
    }

    @Test
    void a_checkpoint_is_cosigned_step_by_step_with_proofs() throws Exception {
        TestWitness one = witness("one.example", Manner.HONEST);
        Witnesses asked = policy("quorum one.example\n");
        for (long size : new long[]{3, 3, 64, 99, 100}) {
            assertThat(asked.cosign(size, log.signed(size))).get()
                    .satisfies(note -> assertThat(note.signatures()).hasSize(2));
            assertThat(one.size()).isEqualTo(size);
        }
        assertThat(one.asked()).isEqualTo(5);
    }

    @Test
    void a_witness_that_knows_an_older_tree_is_given_the_proof_from_there() throws Exception {
        TestWitness one = witness("one.example", Manner.HONEST);
        assertThat(policy("quorum one.example\n").cosign(7, log.signed(7))).isPresent();
        Witnesses startedAgain = policy("quorum one.example\n");
        assertThat(startedAgain.cosign(90, log.signed(90))).isPresent();
        assertThat(one.size()).isEqualTo(90);
    }

    @ParameterizedTest
    @EnumSource(value = Manner.class, names = "HONEST", mode = EnumSource.Mode.EXCLUDE)
    void a_witness_that_misbehaves_does_not_count_and_does_not_hold_up_the_others(Manner manner)
            throws Exception {
        witness("one.example", Manner.HONEST);
        witness("bad.example", manner);
        Witnesses either = policy("group g any one.example bad.example\nquorum g\n");
        assertThat(either.cosign(10, log.signed(10))).isPresent();
        assertThat(either.trouble()).isNull();

        Witnesses both = policy("group g all one.example bad.example\nquorum g\n");
        assertThat(both.cosign(20, log.signed(20))).isEqualTo(Optional.empty());
        assertThat(both.trouble()).contains("bad.example");
    }

    @Test
    void a_witness_that_saw_a_larger_tree_is_evidence_that_somebody_else_signs() throws Exception {
        witness("one.example", Manner.HONEST).hasCosigned(1_000);
        Witnesses asked = policy("quorum one.example\n");
        assertThat(asked.cosign(10, log.signed(10))).isEmpty();
        assertThat(asked.trouble()).contains("size 1000").contains("somebody else signs");
    }

    @Test
    void a_witness_that_is_not_there_does_not_count() throws Exception {
        TestWitness gone = witness("one.example", Manner.HONEST);
        Witnesses asked = policy("quorum one.example\n");
        gone.close();
        assertThat(asked.cosign(10, log.signed(10))).isEmpty();
        assertThat(new String(log.signed(10).bytes(), StandardCharsets.UTF_8))
                .contains("teststadt.example");
    }
}
