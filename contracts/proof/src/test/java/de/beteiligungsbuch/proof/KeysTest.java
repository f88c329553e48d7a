package de.beteiligungsbuch.proof;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.proof.ProofRejected.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeysTest {

    private static final String VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SKEY = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT = new Checkpoint("a.example/log", 1, Trees.leaf(0)).text();

    private static void assertNoKey(String vkey) {
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> VerifierKey.parse(vkey));
    }

    private static void assertNoSecret(String secret) {
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> SigningKey.parse(secret))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("EKFALVFGyNh"))
                .withNoCause();
    }

    @ParameterizedTest
    @EnumSource
    void a_generated_key_signs_and_comes_back_from_its_text(KeyType type) {
        SigningKey key = SigningKey.generate("a.example/log", type, new SecureRandom());
        SigningKey again = SigningKey.parse(key.secret());
        assertThat(again.verifierKey()).isEqualTo(key.verifierKey());
        assertThat(VerifierKey.parse(key.verifierKey().toString())).isEqualTo(key.verifierKey());
        NoteSignature signature = again.sign(TEXT, Keys.AT);
        VerifiedSignature verified = key.verifierKey().verify(TEXT, signature);
        assertThat(verified.time().isPresent()).isEqualTo(type.isTimed());
        assertThat(verified.time().orElse(Keys.AT)).isEqualTo(Keys.AT);
    }

    @ParameterizedTest
    @EnumSource
    void a_signature_altered_anywhere_does_not_fit(KeyType type) {
        SigningKey key = SigningKey.of("a.example/log", type, new byte[32]);
        byte[] good = key.sign(TEXT, Keys.AT).signature();
        for (int i = 0; i < good.length; i += good.length > 100 ? 97 : 1) {
            byte[] bad = good.clone();
            bad[i] ^= 0x40;
            assertInvalid(key, bad);
        }
        assertInvalid(key, Arrays.copyOf(good, good.length - 1));
        assertInvalid(key, Arrays.copyOf(good, good.length + 1));
        assertInvalid(key, new byte[8]);
        assertInvalid(key, new byte[1]);
    }

    private static void assertInvalid(SigningKey key, byte[] signature) {
        VerifierKey verifier = key.verifierKey();
        assertThatExceptionOfType(ProofRejected.class)
                .isThrownBy(() -> verifier.verify(TEXT,
                        new NoteSignature(verifier.name(), verifier.id(), signature)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.SIGNATURE_INVALID));
    }

    /** RFC 8032 § 7.1, TEST 1. */
    @Test
    void an_ed25519_seed_gives_the_public_key_of_rfc_8032() {
        SigningKey key = SigningKey.of("test", KeyType.ED25519, HexFormat.of()
                .parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
        assertThat(HexFormat.of().formatHex(key.verifierKey().publicKey()))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    /** RFC 9881, appendix C: the example key of the seed 00 01 … 1f. */
    @Test
    void an_ml_dsa_44_seed_gives_the_public_key_of_rfc_9881() {
        byte[] seed = new byte[32];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) i;
        }
        VerifierKey key = SigningKey.of("test", KeyType.ML_DSA_44, seed).verifierKey();
        assertThat(Base64.getEncoder().encodeToString(key.publicKey()))
                .startsWith("17K0clSq4NtF55MNSpjSyX2PE5fReJ2voXAksxbpvslPyZRtQvGbeadBO7qj");
    }

    /** github.com/golang/mod, sumdb/note/note_test.go: TestNewVerifier. */
    @Test
    void no_part_and_no_mangling_of_a_verifier_key_is_one() {
        for (int from = 0; from < VKEY.length(); from++) {
            for (int to = from; to <= VKEY.length(); to++) {
                if (to - from < VKEY.length()) {
                    assertNoKey(VKEY.substring(from, to));
                }
            }
            assertNoKey(next(VKEY, from));
        }
        assertNoKey("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==");
        assertNoKey("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    /** github.com/golang/mod, sumdb/note/note_test.go: TestNewSigner. */
    @Test
    void no_mangling_of_a_private_key_is_one_or_shows_it() {
        for (int i = 0; i < SKEY.length(); i++) {
            assertNoSecret(SKEY.substring(0, i));
            assertNoSecret(SKEY.substring(SKEY.length() - i));
            assertNoSecret(next(SKEY, i));
        }
        assertNoSecret(SKEY + "\n");
        assertNoSecret(SKEY + "=");
    }

    private static String next(String text, int at) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        bytes[at]++;
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    @Test
    void a_private_key_is_not_shown_by_chance() {
        SigningKey key = SigningKey.parse(SKEY);
        assertThat(key).hasToString("private key of PeterNeumann+c74f20a3");
        assertThat(key.secret()).isEqualTo(SKEY);
    }

    @Test
    void an_ml_dsa_44_key_signs_checkpoints_and_nothing_else() {
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> Keys.LOG_ML_DSA.sign("anything\n", Keys.AT));
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> Keys.LOG_ML_DSA.sign(TEXT + "extension\n", Keys.AT));
    }

    @Test
    void an_ml_dsa_44_signature_is_bound_to_the_name_of_its_key() {
        NoteSignature signature = Keys.W3.sign(TEXT, Keys.AT);
        VerifierKey renamed = VerifierKey.of("witness.example/other", KeyType.ML_DSA_44,
                Keys.W3.verifierKey().publicKey());
        assertThatExceptionOfType(ProofRejected.class).isThrownBy(() -> renamed.verify(TEXT,
                new NoteSignature(renamed.name(), renamed.id(), signature.signature())));
    }

    @Test
    void a_time_that_is_no_time_is_refused() {
        byte[] signature = Keys.W1.sign(TEXT, Keys.AT).signature();
        signature[0] = (byte) 0x80;
        assertInvalid(Keys.W1, signature);
        signature[0] = 0x7f;
        assertInvalid(Keys.W1, signature);
    }

    @Test
    void no_time_is_stated_by_zero() {
        assertThat(Keys.W3.verifierKey().verify(TEXT, Keys.W3.sign(TEXT, Instant.EPOCH)).time())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\u00a0b", "a\u2028b", "a\nb", "a\u0085b", "\ud800"})
    void what_may_not_be_a_name_is_refused(String name) {
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> SigningKey.of(name, KeyType.ED25519, new byte[32]));
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> new NoteSignature(name, 1, new byte[1]));
    }

    @Test
    void bytes_that_are_no_point_of_the_curve_are_no_key() {
        byte[] bytes = new byte[32];
        bytes[0] = 2;
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> VerifierKey.of("name", KeyType.ED25519, bytes));
    }
}
