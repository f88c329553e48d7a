package de.beteiligungsbuch.service.notary.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.ledger.LedgerName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyFilesTest {

    private static final String ORIGIN = "teststadt.example/ledger/council";

    @TempDir
    Path folder;

    @Test
    void keys_are_made_once_and_only_the_owner_may_read_them() throws Exception {
        var made = new KeyFiles(folder, true).of(LedgerName.COUNCIL, ORIGIN);
        var read = new KeyFiles(folder, false).of(LedgerName.COUNCIL, ORIGIN);
        assertThat(read).extracting(key -> key.verifierKey().toString())
                .isEqualTo(made.stream().map(key -> key.verifierKey().toString()).toList());
        assertThat(Files.getPosixFilePermissions(folder.resolve("council.ed25519.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void keys_that_are_missing_are_not_made_unasked() {
        assertThatThrownBy(() -> new KeyFiles(folder, false).of(LedgerName.COUNCIL, ORIGIN))
                .hasMessageContaining("council.ed25519.key is missing");
    }

    @Test
    void a_key_that_others_may_read_is_refused() throws Exception {
        new KeyFiles(folder, true).of(LedgerName.COUNCIL, ORIGIN);
        Path file = folder.resolve("council.ml-dsa-44.key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> new KeyFiles(folder, true).of(LedgerName.COUNCIL, ORIGIN))
                .hasMessageContaining("may be read by others").hasMessageContaining("chmod 600");
    }

    @Test
    void a_key_of_another_log_is_refused() {
        new KeyFiles(folder, true).of(LedgerName.COUNCIL, "elsewhere.example/ledger/council");
        assertThatThrownBy(() -> new KeyFiles(folder, true).of(LedgerName.COUNCIL, ORIGIN))
                .hasMessageContaining("elsewhere.example").hasMessageContaining(ORIGIN);
    }

    @Test
    void a_damaged_key_is_refused_without_showing_it() throws Exception {
        new KeyFiles(folder, true).of(LedgerName.COUNCIL, ORIGIN);
        Path file = folder.resolve("council.ed25519.key");
        String secret = Files.readString(file).strip();
        Files.writeString(file, secret.substring(0, secret.length() - 2));
        assertThatThrownBy(() -> new KeyFiles(folder, true).of(LedgerName.COUNCIL, ORIGIN))
                .hasMessageContaining("holds no private key")
                .hasMessageNotContaining(secret.substring(secret.length() - 20,
                        secret.length() - 2));
    }
}
