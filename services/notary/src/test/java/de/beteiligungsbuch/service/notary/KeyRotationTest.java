package de.beteiligungsbuch.service.notary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import de.beteiligungsbuch.ledger.LedgerEvent.KeyIntroduced;
import de.beteiligungsbuch.ledger.LedgerEvent.KeyRetired;
import de.beteiligungsbuch.ledger.LedgerEvent.RetirementReason;
import de.beteiligungsbuch.ledgerkeys.KeyFolder;
import de.beteiligungsbuch.proof.KeyEndorsement;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.VerifierKey;

import static org.assertj.core.api.Assertions.assertThat;

/** The notary signs with the keys that the ledger says, and is never restarted for it. */
class KeyRotationTest {

    @TempDir
    Path state;

    private final GrowingLedger ledger = new GrowingLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    private KeyFolder folder() {
        return new KeyFolder(state.resolve("keys"), false);
    }

    private String origin() {
        return "teststadt.example/ledger/" + ledger.name();
    }

    private SigningKey first(KeyType type) {
        return folder().first(ledger.name(), origin(), type);
    }

    private void introduce(SigningKey key, SigningKey by) {
        ledger.append(new KeyIntroduced(ledger.name(), key.verifierKey().toString(),
                new KeyEndorsement(key.verifierKey()).sign(by, key).toString()));
    }

    private void retire(SigningKey key) {
        ledger.append(new KeyRetired(ledger.name(), key.verifierKey().toString(),
                RetirementReason.REPLACED));
    }

    /** Who signed the checkpoint that covers all entries, as its lines say. */
    private List<String> signers(RunningNotary notary) {
        notary.published(ledger.name(), ledger.size());
        SignedNote note = SignedNote
                .parse(notary.get("/" + ledger.name() + "/checkpoint").body());
        return note.signatures().stream().map(signature -> Integer
                .toHexString(signature.keyId())).toList();
    }

    private static String id(SigningKey key) {
        return Integer.toHexString(key.verifierKey().id());
    }

    @Test
    void both_keys_sign_during_the_overlap_and_the_retired_one_no_more() {
        try (RunningNotary notary = RunningNotary.start(ledger.name(), state)) {
            SigningKey old = first(KeyType.ED25519);
            SigningKey lattice = first(KeyType.ML_DSA_44);
            assertThat(signers(notary)).containsExactlyInAnyOrder(id(old), id(lattice));

            SigningKey fresh = folder().another(ledger.name(), origin(), KeyType.ED25519);
            introduce(fresh, old);
            assertThat(signers(notary)).containsExactlyInAnyOrder(id(old), id(lattice),
                    id(fresh));

            retire(old);
            assertThat(signers(notary)).containsExactlyInAnyOrder(id(lattice), id(fresh));
            assertThat(notary.log().get("keys").valueStream().map(key -> VerifierKey
                    .parse(key.asString())).toList())
                    .containsExactlyInAnyOrder(fresh.verifierKey(), lattice.verifierKey());
        }
    }

    @Test
    void after_a_restart_without_its_index_it_knows_the_keys_again() throws IOException {
        SigningKey fresh;
        try (RunningNotary notary = RunningNotary.start(ledger.name(), state)) {
            SigningKey old = first(KeyType.ED25519);
            fresh = folder().another(ledger.name(), origin(), KeyType.ED25519);
            introduce(fresh, old);
            retire(old);
            signers(notary);
        }
        FileSystemUtils.deleteRecursively(state.resolve("events"));
        try (RunningNotary notary = RunningNotary.start(ledger.name(), state)) {
            ledger.append(3);

            assertThat(signers(notary)).containsExactlyInAnyOrder(id(fresh),
                    id(first(KeyType.ML_DSA_44)));
        }
    }

    @Test
    void a_key_whose_private_half_is_missing_keeps_nobody_from_signing() throws IOException {
        try (RunningNotary notary = RunningNotary.start(ledger.name(), state)) {
            SigningKey old = first(KeyType.ED25519);
            SigningKey away = folder().another(ledger.name(), origin(), KeyType.ED25519);
            Path file = state.resolve("keys").resolve(ledger.name() + ".ed25519."
                    + away.verifierKey().idText() + ".key");
            Path elsewhere = state.resolve("elsewhere");
            Files.move(file, elsewhere);
            introduce(away, old);

            assertThat(signers(notary)).contains(id(old)).doesNotContain(id(away));
            assertThat(new String(notary.get("/actuator/health").body(), StandardCharsets.UTF_8))
                    .contains("UP", away.verifierKey().idText(), "is missing");

            Files.move(elsewhere, file);
            ledger.append(1);
            assertThat(signers(notary)).contains(id(old), id(away));
        }
    }
}
