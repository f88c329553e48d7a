package de.beteiligungsbuch.ledgerkeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.KeyChange;
import de.beteiligungsbuch.proof.KeyEndorsement;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyFolderTest {

    private static final String ORIGIN = "teststadt.example/ledger/council";

    @TempDir
    Path temporary;

    private Path folder() {
        return temporary.resolve("keys");
    }

    private SigningKey first(boolean create) {
        return first(create, ORIGIN, KeyType.ED25519);
    }

    private SigningKey first(boolean create, String origin, KeyType type) {
        return new KeyFolder(folder(), create).first(LedgerName.COUNCIL, origin, type);
    }

    private Path file(String name) {
        return folder().resolve(name);
    }

    @Test
    void a_key_is_made_once_and_only_the_owner_may_read_it() throws Exception {
        SigningKey made = first(true);

        assertThat(first(false).secret()).isEqualTo(made.secret());
        assertThat(Files.getPosixFilePermissions(file("council.ed25519.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void of_many_that_make_a_key_at_once_all_find_the_same_and_nothing_else_stays()
            throws Exception {
        Callable<String> maker = () -> first(true).secret();
        Set<String> found = Collections.synchronizedSet(new TreeSet<>());
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<String> made : threads.invokeAll(Collections.nCopies(16, maker))) {
                found.add(made.get());
            }
        }

        assertThat(found).hasSize(1);
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files).containsExactly(file("council.ed25519.key"));
        }
    }

    @Test
    void a_key_that_is_missing_is_not_made_unasked() {
        assertThatThrownBy(() -> first(false)).isInstanceOf(KeyUnusable.class)
                .hasMessageContaining("council.ed25519.key is missing");
    }

    @Test
    void a_key_that_others_may_read_is_refused() throws Exception {
        first(true, ORIGIN, KeyType.ML_DSA_44);
        Files.setPosixFilePermissions(file("council.ml-dsa-44.key"),
                PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> first(true, ORIGIN, KeyType.ML_DSA_44))
                .hasMessageContaining("may be read by others").hasMessageContaining("chmod 600");
    }

    @Test
    void a_key_of_another_ledger_is_refused() {
        first(true, "elsewhere.example/ledger/council", KeyType.ED25519);

        assertThatThrownBy(() -> first(true)).hasMessageContaining("elsewhere.example")
                .hasMessageContaining(ORIGIN);
    }

    @Test
    void a_damaged_key_is_refused_without_showing_it() throws Exception {
        String secret = first(true).secret();
        String bytes = secret.replaceFirst("^.*?\\+[0-9a-f]{8}\\+", "");
        for (String damaged : List.of(secret.substring(0, secret.length() - 2),
                secret.replace("PRIVATE", "SECRET"), secret + secret, "x".repeat(2_000), "",
                secret.replace(bytes, bytes.replace(bytes.charAt(9), '!')),
                secret.replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+"))) {
            Files.writeString(file("council.ed25519.key"), damaged);

            assertThatThrownBy(() -> first(true)).isInstanceOf(KeyUnusable.class)
                    .hasMessageContaining("holds no private key")
                    .hasMessageNotContaining(bytes.substring(20, 30));
        }
    }

    @Test
    void a_further_key_is_found_by_its_public_half_and_has_its_id_in_its_name() {
        SigningKey begun = first(true);
        KeyFolder folder = new KeyFolder(folder(), false);
        SigningKey another = folder.another(LedgerName.COUNCIL, ORIGIN, KeyType.ED25519);

        assertThat(file("council.ed25519." + another.verifierKey().idText() + ".key")).exists();
        for (SigningKey key : List.of(begun, another)) {
            assertThat(folder.find(LedgerName.COUNCIL, key.verifierKey()).orElseThrow().secret())
                    .isEqualTo(key.secret());
        }
        assertThat(folder.find(LedgerName.COUNCIL, SigningKey.of(ORIGIN, KeyType.ED25519,
                new byte[32]).verifierKey())).isEmpty();
    }

    @Test
    void a_lost_first_key_is_done_without_and_never_made_anew_when_a_later_one_is_there()
            throws Exception {
        SigningKey begun = first(true);
        KeyFolder folder = new KeyFolder(folder(), true);
        SigningKey later = folder.another(LedgerName.COUNCIL, ORIGIN, KeyType.ED25519);
        Files.delete(file("council.ed25519.key"));

        OwnKeys keys = new OwnKeys(folder, LedgerName.COUNCIL, ORIGIN, List.of(KeyType.ED25519));
        keys.follow(List.of(new KeyChange.Introduced(7, later.verifierKey().toString(),
                new KeyEndorsement(later.verifierKey()).sign(begun, later).toString())));

        assertThat(file("council.ed25519.key")).doesNotExist();
        assertThat(keys.promisingAt(8).secret()).isEqualTo(later.secret());
    }

    @Test
    void a_further_key_under_the_name_of_another_one_is_not_it() throws Exception {
        KeyFolder folder = new KeyFolder(folder(), false);
        SigningKey one = folder.another(LedgerName.COUNCIL, ORIGIN, KeyType.ED25519);
        SigningKey other = folder.another(LedgerName.COUNCIL, ORIGIN, KeyType.ED25519);
        Path file = file("council.ed25519." + one.verifierKey().idText() + ".key");
        Files.writeString(file, other.secret());

        assertThat(folder.find(LedgerName.COUNCIL, one.verifierKey())).isEmpty();
    }
}
