package de.beteiligungsbuch.ledgerkeys;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.KeyChange;
import de.beteiligungsbuch.proof.KeyEndorsement;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OwnKeysTest {

    private static final String ORIGIN = "teststadt.example/ledger/council";
    private static final long NOW = Long.MAX_VALUE;

    @TempDir
    Path folder;

    private OwnKeys keys(String name) {
        return new OwnKeys(new KeyFolder(folder.resolve(name), true), LedgerName.COUNCIL, ORIGIN,
                List.of(KeyType.ED25519));
    }

    private static KeyChange introduced(SigningKey further, SigningKey by) {
        return new KeyChange.Introduced(7, further.verifierKey().toString(),
                new KeyEndorsement(further.verifierKey()).sign(by, further).toString());
    }

    @Test
    void a_key_that_an_entry_introduced_is_the_one_to_promise_with() {
        OwnKeys keys = keys("city");
        SigningKey further = keys.another(KeyType.ED25519);
        keys.follow(List.of(introduced(further, keys.promisingAt(NOW))));

        assertThat(keys.promisingAt(NOW).verifierKey()).isEqualTo(further.verifierKey());
    }

    @Test
    void keys_that_were_made_anew_are_not_those_of_the_ledger() {
        OwnKeys lost = keys("lost");
        KeyChange change = introduced(lost.another(KeyType.ED25519), lost.promisingAt(NOW));
        OwnKeys made = keys("made");
        SigningKey before = made.promisingAt(NOW);

        for (int time = 1; time <= 2; time++) {
            assertThatThrownBy(() -> made.follow(List.of(change)))
                    .isInstanceOf(KeyUnusable.class).hasMessageContaining("entry 7")
                    .hasMessageContaining(folder.resolve("made").toString())
                    .hasMessageContaining("Put back the folder of its keys");
        }
        assertThat(made.promisingAt(NOW).verifierKey()).isEqualTo(before.verifierKey());
    }
}
