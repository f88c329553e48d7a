package de.beteiligungsbuch.service.auditor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.AddCheckpointRequest;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.ConsistencyProof;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.TilesBetween;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.MemoryLedgers;
import de.beteiligungsbuch.service.auditor.SignedCity;
import de.beteiligungsbuch.service.auditor.export.Export;
import de.beteiligungsbuch.service.auditor.witness.KnownLogs;
import de.beteiligungsbuch.service.auditor.witness.Witness;
import de.beteiligungsbuch.service.auditor.witness.WitnessServer;

import static java.net.InetAddress.getLoopbackAddress;
import static org.assertj.core.api.Assertions.assertThat;

class WatchTest {

    private static final LedgerName LEDGER = LedgerName.PARTICIPATION;

    @TempDir
    private Path folder;
    private final SignedCity city = new SignedCity(300);
    private Path export = Path.of("");
    private Path kept = Path.of("");
    private Path policy = Path.of("");

    @BeforeEach
    void given_an_export_that_was_seen_once() {
        export = folder.resolve("export");
        kept = folder.resolve("kept");
        policy = city.policy(folder.resolve("policy"));
        publish(city.source());
        assertThat(watch().exitCode()).isZero();
    }

    private Auditor watch(Object... more) {
        List<Object> words = new ArrayList<>(List.of("watch", export, "--policy", policy, "--keep",
                kept, "--once"));
        words.addAll(List.of(more));
        return Auditor.run(words.toArray());
    }

    /** What the city shows from now on, signed with its real keys, be it true or not. */
    private void publish(MemoryLedgers shown) {
        delete(export);
        Export.write(city.source(), (ledger, size) -> Optional.of(
                city.sign(ledger, city.source()).bytes()), export);
        List<byte[]> entries = shown.all(LEDGER);
        Path own = export.resolve(LEDGER.value());
        delete(own.resolve("tile"));
        TilesBetween.of(0, tile -> new byte[0], entries.stream().map(TreeHash::ofLeaf).toList())
                .forEach(tile -> write(own.resolve(tile.coordinates().path()), tile.bytes()));
        BundleCoordinates.between(0, entries.size()).forEach(bundle -> write(
                own.resolve(bundle.path()), shown.bundle(LEDGER, bundle)));
        write(own.resolve("checkpoint"), city.sign(LEDGER, shown).bytes());
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Another history: one entry is gone, and one more came, so that it has not become shorter. */
    private MemoryLedgers rewritten(int more) {
        for (int i = 0; i < more; i++) {
            city.contribute("Noch einer " + i);
        }
        MemoryLedgers source = city.source();
        source.all(LEDGER).remove(200);
        return source;
    }

    private List<Path> files(Path below, String name) throws IOException {
        if (!Files.exists(below)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> file.getFileName().toString().matches(name)).sorted()
                    .toList();
        }
    }

    @Test
    void what_grows_is_kept_and_what_stays_is_not_kept_twice() throws IOException {
        watch();
        assertThat(files(kept.resolve("participation"), ".*\\.checkpoint")).hasSize(1);
        city.contribute("Noch einer.");
        publish(city.source());

        Auditor seen = watch();

        assertThat(seen.out()).contains("✓ Buch participation: 309 Einträge",
                "2 Checkpoints", "✓ Buch council");
        assertThat(seen.exitCode()).isZero();
        List<Path> files = files(kept.resolve("participation"), ".*\\.checkpoint");
        assertThat(files).hasSize(2);
        assertThat(Files.readAllBytes(files.getLast()))
                .isEqualTo(Files.readAllBytes(export.resolve("participation/checkpoint")))
                .isEqualTo(Files.readAllBytes(kept.resolve("participation/checkpoint")));
    }

    @Test
    void no_entry_is_read_to_see_that_a_ledger_continues() throws IOException {
        city.contribute("Noch einer.");
        publish(city.source());
        delete(export.resolve("participation/tile/entries"));

        assertThat(watch().exitCode()).isZero();
    }

    @Test
    void a_second_history_is_an_alarm_with_evidence_that_needs_no_ledger() throws IOException {
        publish(rewritten(5));

        Auditor seen = watch();

        assertThat(seen.out()).contains("ALARM im Buch participation", "E_SPLIT_VIEW",
                "✓ Buch strategy", "✓ Buch council", "Beweis: ");
        assertThat(seen.exitCode()).isEqualTo(1);
        Path readme = files(kept.resolve("evidence"), "README.txt").getFirst();
        Checkpoint one = checkpoint(readme.resolveSibling("one.note"));
        Checkpoint other = checkpoint(readme.resolveSibling("other.note"));
        List<String> lines = Files.readAllLines(readme.resolveSibling("proof"));
        assertThat(lines.getFirst()).isEqualTo("old " + one.size());
        assertThat(other.size()).isGreaterThan(one.size());
        TreeHash shown = rootOf(one.size());
        new ConsistencyProof(one.size(), other.size(), lines.stream().skip(1).map(TreeHash::parse)
                .toList()).verify(shown, other.root());
        assertThat(shown).isNotEqualTo(one.root());
        assertThat(watch().exitCode()).isEqualTo(1);
    }

    /** Of the history that is shown now. */
    private TreeHash rootOf(long size) {
        MemoryLedgers now = city.source();
        now.all(LEDGER).remove(200);
        String note = city.sign(LEDGER, now.all(LEDGER).subList(0, (int) size), Instant.EPOCH)
                .text();
        return Checkpoint.parse(note).root();
    }

    private static Checkpoint checkpoint(Path file) throws IOException {
        return Checkpoint.parse(SignedNote.parse(Files.readAllBytes(file)).text());
    }

    @Test
    void another_root_of_the_same_size_is_an_alarm() throws IOException {
        publish(rewritten(1));

        assertThat(watch().out()).contains("E_SPLIT_VIEW", "signed twice at size 308");
        assertThat(files(kept.resolve("evidence"), "proof")).isEmpty();
        assertThat(files(kept.resolve("evidence"), "o.*\\.note")).hasSize(2);
    }

    @Test
    void a_ledger_that_has_become_shorter_is_an_alarm() throws IOException {
        MemoryLedgers source = city.source();
        source.all(LEDGER).removeLast();
        publish(source);

        Auditor seen = watch();

        assertThat(seen.out()).contains("E_ROLLBACK", "307", "308");
        assertThat(seen.exitCode()).isEqualTo(1);
        assertThat(files(kept.resolve("evidence"), "README.txt")).hasSize(1);
    }

    @Test
    void a_checkpoint_that_is_too_old_is_an_alarm() {
        assertThat(watch("--max-age", "P1D").out()).contains("E_STALE");
        assertThat(watch("--max-age", "P99999D").exitCode()).isZero();
    }

    @Test
    void a_signature_that_does_not_fit_is_an_alarm_and_what_was_shown_is_put_aside()
            throws IOException {
        Path shown = export.resolve("participation/checkpoint");
        Files.writeString(shown, Files.readString(shown).replaceFirst("\n308\n", "\n309\n"));

        Auditor seen = watch();

        assertThat(seen.out()).contains("E_SIG_INVALID", "✓ Buch strategy");
        assertThat(seen.exitCode()).isEqualTo(1);
        assertThat(files(kept.resolve("evidence"), "refused")).hasSize(1);
        assertThat(files(kept.resolve("participation"), ".*\\.checkpoint")).hasSize(1);
    }

    @Test
    void the_checkpoint_of_another_ledger_is_an_alarm() throws IOException {
        Files.copy(export.resolve("strategy/checkpoint"),
                export.resolve("participation/checkpoint"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(watch().out()).contains("E_ORIGIN");
    }

    @Test
    void tiles_that_do_not_lead_to_the_signed_root_show_nothing() throws IOException {
        city.contribute("Noch einer.");
        publish(city.source());
        Path tile = files(export.resolve("participation/tile/0"), "001\\.p").getFirst()
                .resolve("53");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[40 * 32] ^= 1;
        Files.write(tile, bytes);

        Auditor seen = watch();

        assertThat(seen.out()).contains("E_TILE");
        assertThat(seen.exitCode()).isEqualTo(1);
    }

    @Test
    void what_is_withheld_could_not_be_told_and_is_told_later() throws IOException {
        city.contribute("Noch einer.");
        publish(city.source());
        delete(export.resolve("participation/tile/0"));
        assertThat(watch().exitCode()).isEqualTo(2);
        delete(export.resolve("participation"));
        assertThat(watch().exitCode()).isEqualTo(2);

        publish(city.source());

        assertThat(watch().exitCode()).isZero();
        assertThat(files(kept.resolve("participation"), ".*\\.checkpoint")).hasSize(2);
    }

    @Test
    void what_another_watcher_saw_must_fit_too() {
        Path others = folder.resolve("others");
        assertThat(watch("--with", kept).exitCode()).isZero();
        publish(rewritten(4));
        assertThat(Auditor.run("watch", export, "--policy", policy, "--keep", others, "--once")
                .exitCode()).isZero();

        Auditor seen = Auditor.run("watch", export, "--policy", policy, "--keep", others, "--once",
                "--with", kept);

        assertThat(seen.out()).contains("ALARM im Buch participation", "E_SPLIT_VIEW",
                "shown by " + kept);
    }

    @Test
    void what_a_witness_was_shown_must_fit_too() throws Exception {
        List<String> told = new ArrayList<>();
        KnownLogs logs = new KnownLogs(Policy.parse(Files.readAllBytes(policy)).logs().stream()
                .map(Policy.Log::key).toList());
        try (Witness witness = Witness.in(folder.resolve("witness"), "witness.example/1", logs,
                () -> Instant.EPOCH, told::add);
                WitnessServer server = WitnessServer.start(witness,
                        new InetSocketAddress(getLoopbackAddress(), 0), told::add);
                HttpClient http = HttpClient.newHttpClient()) {
            String address = "http://localhost:" + server.address().getPort();
            SignedNote fork = city.sign(LEDGER, rewritten(0));
            http.send(HttpRequest.newBuilder(URI.create(address + "/add-checkpoint"))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(
                            new AddCheckpointRequest(0, List.of(), fork).bytes()))
                    .build(), HttpResponse.BodyHandlers.discarding());

            Auditor seen = watch("--with", address);

            assertThat(seen.out()).contains("ALARM im Buch participation", "E_SPLIT_VIEW",
                    "shown by " + address);
            assertThat(files(kept.resolve("evidence"), "proof")).hasSize(1);
        }
    }

    @Test
    void a_damaged_memory_could_not_be_told() throws IOException {
        Path file = files(kept.resolve("participation"), ".*\\.checkpoint").getFirst();
        Files.writeString(file, Files.readString(file).replaceFirst("\n308\n", "\n300\n"));

        Auditor seen = watch();

        assertThat(seen.exitCode()).isEqualTo(2);
        assertThat(seen.out() + seen.err()).contains("is damaged");
    }

    @Test
    void what_a_crash_left_half_written_does_not_matter() throws IOException {
        Files.writeString(kept.resolve("participation/000000000000309-00.checkpoint.new"), "half");
        city.contribute("Noch einer.");
        publish(city.source());

        assertThat(watch().exitCode()).isZero();
    }

    @Test
    void machines_get_json() {
        assertThat(watch("--json").out()).contains("\"ledger\" : \"participation\"",
                "\"size\" : 308", "\"exitCode\" : 0");
    }

    @Test
    void what_was_kept_serves_to_verify_and_evidence_is_written_on_wish() throws IOException {
        assertThat(Auditor.run("verify", export, "--policy", policy, "--checkpoint", kept).out())
                .contains("✓ Das Buch setzt frühere Checkpoints fort");
        publish(rewritten(3));

        Auditor verified = Auditor.run("verify", export, "--policy", policy, "--checkpoint", kept,
                "--evidence", folder.resolve("proofs"));

        assertThat(verified.out()).contains("E_SPLIT_VIEW");
        assertThat(files(folder.resolve("proofs"), "o.*\\.note")).hasSize(2);
    }
}
