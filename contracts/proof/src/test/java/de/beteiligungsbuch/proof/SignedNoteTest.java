package de.beteiligungsbuch.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.proof.ProofRejected.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Names, keys, text and signatures: golang.org/x/mod/sumdb/note, note_test.go. */
class SignedNoteTest {

    private static final VerifierKey PETER = VerifierKey
            .parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    private static final VerifierKey ENOCH = VerifierKey
            .parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String BY_PETER = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZ"
            + "InNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String BY_ENOCH = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5"
            + "n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    private static SignedNote parse(String note) {
        return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertMalformed(String note) {
        assertThatExceptionOfType(MalformedProof.class).isThrownBy(() -> parse(note));
    }

    private static void assertRejected(Reason reason, SignedNote note, VerifierKey... known) {
        assertThatExceptionOfType(ProofRejected.class)
                .isThrownBy(() -> note.verify(List.of(known)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void a_note_of_two_signers_is_read_checked_and_written_back() {
        SignedNote note = parse(TEXT + "\n" + BY_PETER + BY_ENOCH);
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.verify(Set.of(PETER, ENOCH))).extracting(VerifiedSignature::key)
                .containsExactly(PETER, ENOCH);
        assertThat(note.verify(Set.of(ENOCH))).extracting(VerifiedSignature::key)
                .containsExactly(ENOCH);
        assertThat(note).hasToString(TEXT + "\n" + BY_PETER + BY_ENOCH);
    }

    @Test
    void a_private_key_of_go_makes_the_signature_that_go_makes() {
        SigningKey key = SigningKey.parse(
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        assertThat(key.verifierKey()).isEqualTo(PETER);
        assertThat(Keys.signed(TEXT, key)).hasToString(TEXT + "\n" + BY_PETER);
    }

    @Test
    void a_note_that_no_known_key_signed_is_rejected() {
        SignedNote note = parse(TEXT + "\n" + BY_PETER);
        assertRejected(Reason.SIGNATURE_UNKNOWN, note);
        assertRejected(Reason.SIGNATURE_UNKNOWN, note, ENOCH);
    }

    @Test
    void one_signature_of_a_known_key_that_does_not_fit_rejects_the_note() {
        String lie = BY_ENOCH.replace("/5n2tiO", "/5n2tiP");
        assertRejected(Reason.SIGNATURE_INVALID, parse(TEXT + "\n" + BY_PETER + lie), PETER,
                ENOCH);
        assertThat(parse(TEXT + "\n" + BY_PETER + lie).verify(Set.of(PETER))).hasSize(1);
        String longer = BY_PETER.substring(0, 60) + "ABCD" + BY_PETER.substring(60);
        assertRejected(Reason.SIGNATURE_INVALID, parse(TEXT + "\n" + longer), PETER);
        assertRejected(Reason.SIGNATURE_INVALID,
                parse(TEXT.replace("problem", "Problem") + "\n" + BY_PETER), PETER);
    }

    @Test
    void a_name_or_an_id_alone_makes_no_known_key() {
        assertRejected(Reason.SIGNATURE_UNKNOWN,
                parse(TEXT + "\n" + BY_PETER.replace("PeterNeumann", "CarmenSandiego")), PETER);
        assertRejected(Reason.SIGNATURE_UNKNOWN,
                parse(TEXT + "\n" + BY_PETER.replace("x08g", "xxxx")), PETER);
    }

    @Test
    void a_signature_that_is_there_twice_counts_once() {
        assertThat(parse(TEXT + "\n" + BY_PETER + BY_PETER).verify(Set.of(PETER))).hasSize(1);
    }

    @Test
    void a_known_key_may_be_given_twice() {
        VerifierKey again = VerifierKey.parse(PETER.toString());
        assertThat(parse(TEXT + "\n" + BY_PETER).verify(List.of(PETER, again))).hasSize(1);
    }

    @Test
    void the_text_ends_at_the_last_blank_line() {
        String text = "one\n\ntwo\n\n";
        SignedNote note = Keys.signed(text, Keys.LOG);
        assertThat(parse(note.toString()).text()).isEqualTo(text);
        assertThat(parse(note.toString()).verify(Set.of(Keys.LOG.verifierKey()))).hasSize(1);
    }

    @Test
    void up_to_64_signatures_are_accepted_and_no_more() {
        assertThat(parse(TEXT + "\n" + BY_PETER.repeat(16)).signatures()).hasSize(16);
        assertThat(parse(TEXT + "\n" + BY_PETER.repeat(64)).signatures()).hasSize(64);
        assertMalformed(TEXT + "\n" + BY_PETER.repeat(65));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n", "TEXT", "TEXT\n", "TEXT\nSIG-", "SIG", "\nSIG",
            "\u0001TEXT\nSIG", "TEXT\r\nSIG", "TEXT\n\rSIG", "TEXT\t\nSIG", "TEXT\u0000\nSIG",
            "TEXT\nSIGunexpected\n", "TEXT\nSIG\n", "TEXT\nSIG\nSIG\n",
            "TEXT\n- a AAAAAAAA\n", "TEXT\n—a AAAAAAAA\n", "TEXT\n— a  AAAAAAAA\n",
            "TEXT\n—  AAAAAAAA\n", "TEXT\n— a b AAAAAAAA\n", "TEXT\n— a+b AAAAAAAA\n",
            "TEXT\n— a\u00a0b AAAAAAAA\n", "TEXT\n— a\u2003b AAAAAAAA\n", "TEXT\n— a AAAAAAAA \n",
            "TEXT\n— a AAAAAA==\n", "TEXT\n— a AAAAAB==\n", "TEXT\n— a AAAAAAF=\n",
            "TEXT\n— a AAAAAAA\n", "TEXT\n— a AAAA AAAA\n", "TEXT\n— a AAAAAA-_\n",
            "TEXT\n— a\n", "TEXT\n— a \n", "TEXT\n—\n", "TEXT\n— \n"})
    void what_is_no_note_is_refused(String note) {
        assertMalformed(note.replace("TEXT", TEXT).replace("SIG-", BY_PETER.strip())
                .replace("SIG", BY_PETER));
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] note = (TEXT + "\n" + BY_PETER).getBytes(StandardCharsets.UTF_8);
        note[3] = (byte) 0xff;
        assertThatExceptionOfType(MalformedProof.class).isThrownBy(() -> SignedNote.parse(note))
                .withMessageContaining("UTF-8");
    }

    @Test
    void a_huge_note_is_refused_by_its_size_alone() {
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> SignedNote.parse(new byte[SignedNote.MAX_BYTES + 1]))
                .withMessageContaining("at most 524288 bytes");
    }
}
