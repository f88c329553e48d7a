package de.beteiligungsbuch.proof;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.proof.KeyChange.Introduced;
import de.beteiligungsbuch.proof.KeyChange.Retired;
import de.beteiligungsbuch.proof.ProofRejected.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyHistoryTest {

    private static final String ORIGIN = "example.org/ledger/strategy";
    private static final SigningKey ONE = key(ORIGIN, KeyType.ED25519, 1);
    private static final SigningKey TWO = key(ORIGIN, KeyType.ED25519, 2);
    private static final SigningKey THREE = key(ORIGIN, KeyType.ED25519, 3);
    private static final SigningKey LATTICE = key(ORIGIN, KeyType.ML_DSA_44, 4);
    private static final SigningKey STRANGER = key(ORIGIN, KeyType.ED25519, 9);
    private static final Policy POLICY = Policy
            .parse(("log " + ONE.verifierKey() + "\nquorum none\n").getBytes(
                    java.nio.charset.StandardCharsets.UTF_8));

    private static SigningKey key(String name, KeyType type, int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return SigningKey.of(name, type, bytes);
    }

    private static Introduced introduced(long index, SigningKey key, SigningKey by) {
        return new Introduced(index, key.verifierKey().toString(),
                new KeyEndorsement(key.verifierKey()).sign(by, key).toString());
    }

    private static Retired retired(long index, SigningKey key) {
        return new Retired(index, key.verifierKey().toString());
    }

    private static KeyHistory from(SigningKey trusted, KeyChange... changes) {
        return KeyHistory.of(ORIGIN, List.of(trusted.verifierKey()), List.of(changes));
    }

    private static List<VerifierKey> keys(SigningKey... keys) {
        return Stream.of(keys).map(SigningKey::verifierKey).toList();
    }

    private static SignedNote checkpoint(long size, SigningKey... signers) {
        String text = new Checkpoint(ORIGIN, size, TreeHash.emptyRoot()).text();
        return new SignedNote(text,
                Stream.of(signers).map(key -> key.sign(text, Instant.EPOCH)).toList());
    }

    @Test
    void a_key_is_valid_from_the_first_tree_that_holds_its_introduction_to_that_of_its_retirement() {
        KeyHistory history = from(ONE, introduced(5, TWO, ONE), introduced(6, LATTICE, TWO),
                retired(8, ONE));

        assertThat(history.validAt(5)).isEqualTo(keys(ONE));
        assertThat(history.validAt(6)).isEqualTo(keys(TWO, ONE));
        assertThat(history.validAt(8)).isEqualTo(keys(LATTICE, TWO, ONE));
        assertThat(history.validAt(9)).isEqualTo(keys(LATTICE, TWO));
        assertThat(history.promisingAt(9)).contains(TWO.verifierKey());
        assertThat(history.all()).isEqualTo(keys(ONE, TWO, LATTICE));
        assertThat(history.introducedBy(TWO.verifierKey())).isEqualTo(5);
        assertThat(history.retiredBy(ONE.verifierKey())).contains(8L);
        assertThat(history.retiredBy(TWO.verifierKey())).isEmpty();
    }

    @Test
    void whoever_trusts_the_first_key_follows_two_rotations() {
        KeyHistory history = from(ONE, introduced(5, TWO, ONE), retired(6, ONE),
                introduced(7, THREE, TWO), retired(8, TWO));

        assertThat(history.verify(checkpoint(20, THREE), POLICY).checkpoint().size())
                .isEqualTo(20);
    }

    @Test
    void whoever_trusts_a_later_key_passes_over_what_was_before_it() {
        KeyHistory history = from(THREE, introduced(5, TWO, ONE), retired(6, ONE),
                introduced(7, THREE, TWO), retired(8, TWO), introduced(9, LATTICE, THREE));

        assertThat(history.validAt(7)).isEmpty();
        assertThat(history.validAt(20)).isEqualTo(keys(LATTICE, THREE));
    }

    @Nested
    class Checkpoints {

        private final KeyHistory history = from(ONE, introduced(5, TWO, ONE), retired(8, ONE));

        @Test
        void during_the_overlap_either_key_does() {
            for (SignedNote note : List.of(checkpoint(7, ONE), checkpoint(7, TWO),
                    checkpoint(7, ONE, TWO), checkpoint(8, ONE))) {
                assertThat(history.verify(note, POLICY).signatures()).isNotEmpty();
            }
        }

        @Test
        void a_retired_key_that_signs_is_a_failure_whoever_else_signed() {
            assertRejected(Reason.KEY_RETIRED, checkpoint(9, ONE));
            assertRejected(Reason.KEY_RETIRED, checkpoint(9, TWO, ONE));
        }

        @Test
        void a_forged_signature_in_the_name_of_a_retired_key_is_that() {
            SignedNote other = checkpoint(10, ONE);
            SignedNote note = checkpoint(9, TWO);
            assertRejected(Reason.SIGNATURE_INVALID, note.with(other.signatures()));
        }

        @Test
        void a_key_that_was_not_introduced_yet_is_nobodys() {
            assertRejected(Reason.SIGNATURE_UNKNOWN, checkpoint(5, TWO));
            assertThat(history.verify(checkpoint(5, ONE, TWO), POLICY).signatures()).hasSize(1);
        }

        @Test
        void a_strangers_key_is_nobodys() {
            assertRejected(Reason.SIGNATURE_UNKNOWN, checkpoint(20, STRANGER));
        }

        private void assertRejected(Reason reason, SignedNote note) {
            assertThatThrownBy(() -> history.verify(note, POLICY))
                    .isInstanceOfSatisfying(ProofRejected.class,
                            e -> assertThat(e.reason()).isEqualTo(reason));
        }
    }

    @Nested
    class Refused {

        private void refused(long index, String reason, KeyChange... changes) {
            assertThatThrownBy(() -> from(ONE, changes))
                    .isInstanceOfSatisfying(KeyChangeRejected.class,
                            e -> assertThat(e.index()).isEqualTo(index))
                    .hasMessageContaining(reason);
        }

        @Test
        void a_key_without_an_endorsement() {
            refused(5, "blank line", new Introduced(5, TWO.verifierKey().toString(), ""));
        }

        @Test
        void a_key_that_a_stranger_endorsed() {
            refused(5, "signed by", introduced(5, TWO, STRANGER));
        }

        @Test
        void a_key_that_a_retired_key_endorsed() {
            refused(7, "signed by", introduced(5, TWO, ONE), retired(6, ONE),
                    introduced(7, THREE, ONE));
        }

        @Test
        void a_key_that_another_one_endorses_before_it_is_introduced_itself() {
            refused(5, "signed by", introduced(5, THREE, TWO), introduced(6, TWO, ONE));
        }

        @Test
        void a_key_that_endorses_itself_alone() {
            String text = new KeyEndorsement(TWO.verifierKey()).text();
            refused(5, "signed by", new Introduced(5, TWO.verifierKey().toString(),
                    new SignedNote(text, List.of(TWO.sign(text, Instant.EPOCH))).toString()));
        }

        @Test
        void an_ed25519_key_that_did_not_sign_for_itself() {
            String text = new KeyEndorsement(TWO.verifierKey()).text();
            refused(5, "signed by", new Introduced(5, TWO.verifierKey().toString(),
                    new SignedNote(text, List.of(ONE.sign(text, Instant.EPOCH))).toString()));
        }

        @Test
        void an_endorsement_of_another_key() {
            refused(5, "endorsed is", new Introduced(5, TWO.verifierKey().toString(),
                    introduced(5, THREE, ONE).endorsement()));
        }

        @Test
        void an_endorsement_for_another_ledger() {
            SigningKey one = key("example.org/ledger/council", KeyType.ED25519, 1);
            SigningKey two = key("example.org/ledger/council", KeyType.ED25519, 2);
            refused(5, "endorsed is", new Introduced(5, TWO.verifierKey().toString(),
                    introduced(5, two, one).endorsement()));
            refused(5, "introduces a key of example.org/ledger/council", introduced(5, two, one));
        }

        @Test
        void a_key_of_a_witness() {
            VerifierKey witness = key(ORIGIN, KeyType.COSIGNATURE_V1, 2).verifierKey();
            refused(5, "no key of type", new Introduced(5, witness.toString(),
                    introduced(5, TWO, ONE).endorsement()));
        }

        @Test
        void a_key_that_was_there_before_even_if_it_is_retired() {
            refused(7, "has already", introduced(5, TWO, ONE), retired(6, TWO),
                    introduced(7, TWO, ONE));
        }

        @Test
        void the_retirement_of_the_last_ed25519_key() {
            refused(6, "the last valid Ed25519 key", introduced(5, LATTICE, ONE),
                    retired(6, ONE));
        }

        @Test
        void a_second_retirement() {
            refused(8, "entry 7 retired before", introduced(5, TWO, ONE), retired(7, ONE),
                    retired(8, ONE));
        }

        @Test
        void what_is_no_key_at_all() {
            refused(5, "a verifier key is", new Retired(5, "nothing"));
        }
    }
}
