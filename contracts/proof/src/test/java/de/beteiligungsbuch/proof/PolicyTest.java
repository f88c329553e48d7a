package de.beteiligungsbuch.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.beteiligungsbuch.proof.ProofRejected.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PolicyTest {

    private static final Checkpoint CHECKPOINT = new Checkpoint(Keys.ORIGIN, 5, Trees.root(0, 5));
    private static final String LOG = "log " + Keys.LOG.verifierKey() + "\n";
    private static final String WITNESSES = LOG + "witness one " + Keys.W1.verifierKey() + "\n"
            + "witness two " + Keys.W2.verifierKey() + " https://w2.example/\n"
            + "witness three " + Keys.W3.verifierKey() + "\n";

    private static Policy policy(String text) {
        return Policy.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertAccepted(String policy, SigningKey... keys) {
        VerifiedCheckpoint verified = policy(policy).verify(Keys.signed(CHECKPOINT, keys));
        assertThat(verified.checkpoint()).isEqualTo(CHECKPOINT);
    }

    private static void assertRejected(Reason reason, String policy, SigningKey... keys) {
        SignedNote note = Keys.signed(CHECKPOINT, keys);
        assertThatExceptionOfType(ProofRejected.class)
                .isThrownBy(() -> policy(policy).verify(note))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Nested
    class Followed {

        @Test
        void any_key_of_the_log_is_enough_and_a_stranger_s_is_not() {
            String both = LOG + "log " + Keys.LOG_ML_DSA.verifierKey() + "\nquorum none\n";
            assertAccepted(both, Keys.LOG);
            assertAccepted(both, Keys.LOG_ML_DSA);
            assertAccepted(both, Keys.LOG, Keys.LOG_ML_DSA, Keys.STRANGER);
            assertRejected(Reason.SIGNATURE_UNKNOWN, both, Keys.STRANGER);
        }

        @Test
        void witnesses_without_the_log_are_not_enough() {
            assertRejected(Reason.SIGNATURE_UNKNOWN, WITNESSES + "quorum one\n", Keys.W1);
        }

        @Test
        void a_log_that_is_not_listed_is_refused_whoever_signed() {
            SignedNote note = Keys.signed(new Checkpoint("other.example", 5, Trees.root(0, 5)),
                    Keys.LOG);
            assertThatExceptionOfType(ProofRejected.class)
                    .isThrownBy(() -> policy(LOG + "quorum none\n").verify(note))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.ORIGIN));
            assertThatExceptionOfType(ProofRejected.class)
                    .isThrownBy(() -> policy(LOG + "quorum none\n")
                            .verify(Keys.signed(CHECKPOINT, Keys.LOG), "other.example"))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.ORIGIN));
        }

        @Test
        void a_log_may_be_added_by_who_knows_it_otherwise() {
            SignedNote note = Keys.signed(CHECKPOINT, Keys.LOG);
            assertThat(policy("quorum none\n").withLog(Keys.LOG.verifierKey()).verify(note)
                    .signatures()).hasSize(1);
        }

        @Test
        void the_threshold_of_a_group_must_be_reached() {
            String two = WITNESSES + "group g 2 one two three\nquorum g\n";
            assertAccepted(two, Keys.LOG, Keys.W1, Keys.W3);
            assertAccepted(two, Keys.LOG, Keys.W1, Keys.W2, Keys.W3);
            assertRejected(Reason.QUORUM, two, Keys.LOG, Keys.W2);
            assertRejected(Reason.QUORUM, two, Keys.LOG);
            String all = WITNESSES + "group g all one two three\nquorum g\n";
            assertAccepted(all, Keys.LOG, Keys.W1, Keys.W2, Keys.W3);
            assertRejected(Reason.QUORUM, all, Keys.LOG, Keys.W1, Keys.W3);
            String any = WITNESSES + "group g any one two three\nquorum g\n";
            assertAccepted(any, Keys.LOG, Keys.W3);
            assertRejected(Reason.QUORUM, any, Keys.LOG);
        }

        @Test
        void groups_of_groups_count_as_one_member_each() {
            String nested = WITNESSES + "group x any one two\ngroup y all x three\nquorum y\n";
            assertAccepted(nested, Keys.LOG, Keys.W2, Keys.W3);
            assertRejected(Reason.QUORUM, nested, Keys.LOG, Keys.W1, Keys.W2);
        }

        @Test
        void a_single_witness_may_be_the_quorum() {
            assertAccepted(WITNESSES + "quorum two\n", Keys.LOG, Keys.W2);
            assertRejected(Reason.QUORUM, WITNESSES + "quorum two\n", Keys.LOG, Keys.W1);
        }

        @Test
        void one_witness_that_signs_twice_is_one() {
            SignedNote once = Keys.signed(CHECKPOINT, Keys.LOG, Keys.W1);
            SignedNote twice = once.with(Arrays.asList(
                    Keys.W1.sign(CHECKPOINT.text(), Keys.AT.plusSeconds(1))));
            assertThat(twice.signatures()).hasSize(3);
            assertThatExceptionOfType(ProofRejected.class)
                    .isThrownBy(() -> policy(WITNESSES + "group g 2 one two\nquorum g\n")
                            .verify(twice))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.QUORUM));
        }

        @Test
        void two_keys_of_one_witness_are_one_witness() {
            String witnesses = WITNESSES + "witness one-again " + Keys.W1_ML_DSA.verifierKey()
                    + "\n";
            String two = witnesses + "group g 2 one one-again two\nquorum g\n";
            assertRejected(Reason.QUORUM, two, Keys.LOG, Keys.W1, Keys.W1_ML_DSA);
            assertAccepted(two, Keys.LOG, Keys.W1_ML_DSA, Keys.W2);
            String all = witnesses + "group g all one one-again two\nquorum g\n";
            assertAccepted(all, Keys.LOG, Keys.W1, Keys.W2);
            assertRejected(Reason.QUORUM, all, Keys.LOG, Keys.W1, Keys.W1_ML_DSA);
        }

        @Test
        void a_witness_s_signature_that_does_not_fit_rejects_the_checkpoint() {
            SignedNote other = Keys.signed(new Checkpoint(Keys.ORIGIN, 6, Trees.root(0, 6)),
                    Keys.W1);
            SignedNote note = Keys.signed(CHECKPOINT, Keys.LOG).with(other.signatures());
            assertThatExceptionOfType(ProofRejected.class)
                    .isThrownBy(() -> policy(WITNESSES + "quorum none\n").verify(note))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.SIGNATURE_INVALID));
        }

        @Test
        void the_newest_cosignature_tells_how_fresh_it_is() {
            SignedNote note = Keys.signed(CHECKPOINT, Keys.LOG, Keys.W1)
                    .with(Arrays.asList(Keys.W2.sign(CHECKPOINT.text(), Keys.AT.plusSeconds(9))));
            assertThat(policy(WITNESSES + "quorum one\n").verify(note).newestCosignature())
                    .contains(Keys.AT.plusSeconds(9));
            assertThat(policy(LOG + "quorum none\n").verify(note).newestCosignature()).isEmpty();
        }
    }

    @Nested
    class Read {

        @Test
        void whitespace_comments_and_empty_lines_mean_nothing() {
            Policy policy = policy("# ä comment\n\n \t \n\t#x\n \tlog\t" + Keys.LOG.verifierKey()
                    + " \thttps://log.example/ \nquorum\tnone\n");
            assertThat(policy.logs()).singleElement().satisfies(
                    log -> assertThat(log.url()).contains("https://log.example/"));
        }

        @Test
        void witnesses_are_listed_with_their_names_and_urls() {
            assertThat(policy(WITNESSES + "quorum none\n").witnesses())
                    .extracting(Policy.Witness::name).containsExactly("one", "two", "three");
            assertThat(policy(WITNESSES + "quorum none\n").witnesses().get(1).url())
                    .contains("https://w2.example/");
        }

        @Test
        void a_name_is_octets_and_not_folded() {
            String names = "witness K " + Keys.W1.verifierKey() + "\nwitness \u212a "
                    + Keys.W2.verifierKey() + "\ngroup all all K \u212a\nquorum all\n";
            assertThat(policy(names).witnesses()).hasSize(2);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                1 | EMPTY                                | no quorum line
                2 | LOG;                                 | no quorum line
                1 | quorum none                          | does not end in a newline
                2 | quorum none;quorum none;             | second quorum
                1 | quorum;                              | must be: quorum <name>
                1 | quorum a b;                          | must be: quorum <name>
                1 | quorum x;                            | "x" is no witness or group
                1 | Quorum none;                         | a line is log, witness
                1 | log;                                 | must be: log
                1 | log a b c;                           | must be: log
                1 | log a;                               | name+id+base64
                1 | log W1KEY;                           | 0x01 or 0x06
                2 | LOG;LOG;                             | listed before
                1 | witness a;                           | must be: witness
                1 | witness a LOGKEY;                    | 0x04 or 0x06
                2 | witness a W1KEY;witness b W1KEY;     | listed before
                2 | witness a W1KEY;witness a W2KEY;     | "a" has a meaning
                1 | witness none W1KEY;                  | "none" has a meaning
                2 | witness a W1KEY;group g 1;           | must be: group
                2 | witness a W1KEY;group g 2 a;         | of 1 members are needed 1 to 1
                2 | witness a W1KEY;group g 0 a;         | of 1 members
                2 | witness a W1KEY;group g 01 a;        | of 1 members
                2 | witness a W1KEY;group g +1 a;        | of 1 members
                2 | witness a W1KEY;group g some a;      | of 1 members
                2 | witness a W1KEY;group g any a a;     | member of a group already
                3 | witness a W1KEY;group g any a;group h any a; | member of a group already
                2 | witness a W1KEY;group g any g;       | "g" is no witness
                1 | group g any none;                    | "none" is no witness
                2 | witness a W1KEY;group a any a;       | "a" has a meaning
                2 | # x;logCR x;                     | control characters
                1 | # NUL;                               | control characters
                1 | # \u007f;                            | control characters
                4 | witness a W1KEY;witness b W1MLDSA;group g any a;group h any b; | counts in group "g" already
                """)
        void a_mistake_is_named_with_its_line(int line, String text, String reason) {
            String policy = text.replace("EMPTY", "").replace("CR", "\r").replace("NUL", "\0")
                    .replace("LOGKEY", "" + Keys.LOG.verifierKey())
                    .replace("LOG", LOG.strip()).replace("W1KEY", "" + Keys.W1.verifierKey())
                    .replace("W1MLDSA", "" + Keys.W1_ML_DSA.verifierKey())
                    .replace("W2KEY", "" + Keys.W2.verifierKey()).replace(';', '\n');
            assertThatExceptionOfType(MalformedPolicy.class).isThrownBy(() -> policy(policy))
                    .withMessageContaining("line " + line + ": ").withMessageContaining(reason)
                    .satisfies(e -> assertThat(e.line()).isEqualTo(line));
        }

        @Test
        void a_huge_policy_is_refused_by_its_size_alone() {
            assertThatExceptionOfType(MalformedPolicy.class)
                    .isThrownBy(() -> Policy.parse(new byte[(1 << 20) + 1]));
        }
    }
}
