package de.beteiligungsbuch.service.auditor.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.proof.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WitnessKeysTest {

    @TempDir
    private Path folder;

    @Test
    void keys_are_made_once_and_only_their_owner_may_read_them() throws IOException {
        var made = WitnessKeys.in(folder.resolve("keys"), "w.example/1");
        var again = WitnessKeys.in(folder.resolve("keys"), null);

        assertThat(again).extracting(SigningKey::verifierKey)
                .isEqualTo(made.stream().map(SigningKey::verifierKey).toList());
        assertThat(PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("keys/ed25519.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void without_keys_and_without_a_name_nothing_is_made() {
        assertThatThrownBy(() -> WitnessKeys.in(folder, null)).hasMessageContaining("--name");
    }

    @Test
    void a_key_that_others_may_read_is_refused() throws IOException {
        WitnessKeys.in(folder, "w.example/1");
        Files.setPosixFilePermissions(folder.resolve("ml-dsa-44.key"),
                PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> WitnessKeys.in(folder, null)).hasMessageContaining("chmod 600");
    }

    @Test
    void a_key_of_another_name_is_refused() {
        WitnessKeys.in(folder, "w.example/1");

        assertThatThrownBy(() -> WitnessKeys.in(folder, "w.example/2"))
                .hasMessageContaining("w.example/1").hasMessageContaining("w.example/2");
    }

    @Test
    void a_key_that_is_gone_is_not_made_anew() throws IOException {
        WitnessKeys.in(folder, "w.example/1");
        Files.delete(folder.resolve("ed25519.key"));

        assertThatThrownBy(() -> WitnessKeys.in(folder, "w.example/1"))
                .hasMessageContaining("is missing");
    }

    @Test
    void what_is_no_key_is_refused_without_showing_it() throws IOException {
        WitnessKeys.in(folder, "w.example/1");
        Path file = folder.resolve("ed25519.key");
        String secret = Files.readString(file);
        Files.writeString(file, secret.substring(0, secret.length() - 3));

        assertThatThrownBy(() -> WitnessKeys.in(folder, null)).hasMessageContaining("ed25519.key")
                .hasMessageNotContaining(secret.substring(secret.length() - 20));
    }
}
