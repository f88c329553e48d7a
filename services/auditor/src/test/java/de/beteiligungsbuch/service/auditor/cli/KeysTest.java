package de.beteiligungsbuch.service.auditor.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.KeyEndorsement;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.service.auditor.SignedCity;

import static org.assertj.core.api.Assertions.assertThat;

/** A policy from before all changes of keys, and what may be tried with keys. */
class KeysTest {

    private static final LedgerName LEDGER = LedgerName.STRATEGY;

    @TempDir
    private Path folder;
    private final SignedCity city = new SignedCity(10);
    private final List<SigningKey> keys = city.keys(LEDGER);
    private final SigningKey first = keys.getFirst();
    private final SigningKey second = SignedCity.freshKey(LEDGER, KeyType.ED25519);
    private final SigningKey third = SignedCity.freshKey(LEDGER, KeyType.ED25519);
    private final List<Object> arguments = new ArrayList<>();

    @BeforeEach
    void given_a_policy_that_names_the_first_keys() {
        arguments.addAll(List.of("verify", folder.resolve("export"), "--policy",
                city.policy(folder.resolve("policy"))));
    }

    private void rotate(SigningKey from, SigningKey to) {
        city.introduce(LEDGER, to, from);
        city.retire(LEDGER, from);
        keys.remove(from);
        keys.add(to);
    }

    private String answers(int exitCode) {
        city.export(folder.resolve("export"));
        Auditor verified = Auditor.run(arguments.toArray());
        assertThat(verified.exitCode()).describedAs(verified.out() + verified.err())
                .isEqualTo(exitCode);
        return verified.out().replaceAll("\\s+", " ");
    }

    private void keep(SignedNote note) {
        arguments.addAll(List.of("--checkpoint",
                SignedCity.write(folder.resolve("kept"), note.toString())));
    }

    /** An early checkpoint, of the day of the entries. */
    private SignedNote signed(int size) {
        return city.sign(LEDGER, city.source().all(LEDGER).subList(0, size),
                Instant.parse("2025-06-10T09:00:00Z"));
    }

    @Test
    void the_policy_still_does_after_two_changes_of_every_key() {
        keep(signed(9));
        SigningKey lattice = SignedCity.freshKey(LEDGER, KeyType.ML_DSA_44);
        city.introduce(LEDGER, lattice, first);
        city.retire(LEDGER, keys.get(1));
        keys.set(1, lattice);
        rotate(first, second);
        rotate(second, third);

        assertThat(answers(0)).contains(
                "5 keys, 3 introduced by entries, 3 retired",
                third.verifierKey().idText() + " ED25519 introduced by entry 13",
                first.verifierKey().idText() + " ED25519 named by the policy, retired by entry 12");
    }

    @Test
    void during_the_overlap_both_sign() {
        city.introduce(LEDGER, second, first);
        keys.add(second);

        assertThat(answers(0)).contains("3 keys, 1 introduced by entries, 0 retired");
    }

    @Test
    void a_policy_from_between_two_changes_does_too() {
        rotate(first, second);
        Path later = city.policy(folder.resolve("later"));
        rotate(second, third);
        arguments.set(3, later);

        answers(0);
    }

    @Test
    void a_retired_key_signs() {
        rotate(first, second);
        keys.add(first);

        assertThat(answers(1)).contains("E_KEY_RETIRED · strategy",
                first.verifierKey().idText() + ", which entry 10 retired");
    }

    @Test
    void a_retired_key_signed_a_checkpoint_that_somebody_kept() {
        rotate(first, second);
        keys.add(first);
        keep(signed(11));
        keys.remove(first);

        assertThat(answers(1)).contains("E_KEY_RETIRED · strategy");
    }

    @Test
    void a_key_that_no_entry_introduces_signs_alone() {
        keys.clear();
        keys.add(second);

        assertThat(answers(1)).contains("E_SIG_UNKNOWN · strategy");
    }

    @Test
    void a_key_signed_before_the_tree_held_its_introduction() {
        keys.clear();
        keys.add(second);
        keep(signed(9));
        keys.add(first);
        city.introduce(LEDGER, second, first);

        assertThat(answers(1)).contains("E_SIG_UNKNOWN · strategy");
    }

    @Test
    void a_key_introduced_without_an_endorsement() {
        String text = new KeyEndorsement(second.verifierKey()).text();
        city.introduce(LEDGER, second,
                new SignedNote(text, List.of(second.sign(text, Instant.EPOCH))));

        assertThat(answers(1)).contains("E_KEY_CHANGE · strategy · entry 9");
    }

    @Test
    void a_key_endorsed_by_a_stranger_even_if_it_signs_nothing() {
        city.introduce(LEDGER, second, third);

        assertThat(answers(1)).contains("E_KEY_CHANGE · strategy · entry 9");
    }

    @Test
    void a_strangers_key_that_a_stranger_endorsed_signs_alone() {
        city.introduce(LEDGER, second, third);
        keys.clear();
        keys.add(second);

        assertThat(answers(1)).contains("E_KEY_CHANGE · strategy · entry 9");
    }

    @Test
    void a_key_endorsed_by_a_retired_key() {
        rotate(first, second);
        city.introduce(LEDGER, third, first);

        assertThat(answers(1)).contains("E_KEY_CHANGE · strategy · entry 11");
    }

    @Test
    void an_endorsement_for_another_ledger() {
        SigningKey other = SignedCity.freshKey(LedgerName.COUNCIL, KeyType.ED25519);
        city.introduce(LEDGER, other, city.keys(LedgerName.COUNCIL).getFirst());

        assertThat(answers(1)).contains("E_KEY_CHANGE · strategy · entry 9",
                "city.example/ledger/council");
    }

    @Test
    void the_last_key_retired() {
        city.retire(LEDGER, first);

        assertThat(answers(1)).contains("E_KEY_CHANGE · strategy · entry 9",
                "the last valid Ed25519 key");
    }

}
