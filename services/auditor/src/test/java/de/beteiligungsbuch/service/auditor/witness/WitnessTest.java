package de.beteiligungsbuch.service.auditor.witness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.proof.AddCheckpointRequest;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.NoteSignature;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.SigningKey;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.auditor.keeping.OriginHash;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

import static java.net.InetAddress.getLoopbackAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WitnessTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String SIZE = "text/x.tlog.size";

    @TempDir
    private Path folder;
    private final GrowingLog log = new GrowingLog("leaf");
    private final List<String> told = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private Witness witness;
    private WitnessServer server;

    @BeforeEach
    void start() throws IOException {
        witness = Witness.in(folder, "witness.example/w1",
                new KnownLogs(List.of(log.key().verifierKey())), () -> NOW, told::add);
        server = WitnessServer.start(witness, new InetSocketAddress(getLoopbackAddress(), 0),
                told::add);
    }

    @AfterEach
    void stop() {
        server.close();
        witness.close();
    }

    private HttpResponse<String> post(byte[] body) {
        return ask("/add-checkpoint", HttpRequest.newBuilder()
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> ask(String path, HttpRequest.Builder request) {
        try {
            return http.send(request.uri(URI.create("http://localhost:"
                    + server.address().getPort() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private void assertCosigned(HttpResponse<String> answer, long size) {
        assertThat(answer.statusCode()).isEqualTo(200);
        List<NoteSignature> lines = NoteSignature
                .parseLines(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(new SignedNote(log.signed(size).text(), lines).verify(witness.keys()))
                .extracting(signature -> signature.time().orElseThrow())
                .containsExactly(NOW, NOW);
    }

    @Test
    void each_checkpoint_that_extends_the_one_before_is_cosigned_with_both_keys() {
        long old = 0;
        for (long size : new long[]{3, 3, 64, 99, 255}) {
            assertCosigned(post(log.request(old, size)), size);
            old = size;
        }
    }

    @Test
    void the_empty_log_may_be_cosigned_too() {
        assertCosigned(post(log.request(0, 0)), 0);
        assertCosigned(post(log.request(0, 7)), 7);
    }

    @Test
    void another_old_size_is_answered_with_the_size_that_was_cosigned_last() {
        post(log.request(0, 7));

        for (byte[] request : List.of(log.request(0, 9), log.request(5, 9), log.request(8, 9),
                log.request(0, 3), log.request(3, 3))) {
            HttpResponse<String> answer = post(request);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(type(answer)).isEqualTo(SIZE);
            assertThat(answer.body()).isEqualTo("7\n");
        }
    }

    @Test
    void a_log_that_is_not_known_is_not_found() {
        SigningKey stranger = SigningKey.of("stranger.example", KeyType.ED25519, new byte[32]);
        String text = new Checkpoint("stranger.example", 1, log.tree(1).root()).text();
        SignedNote note = new SignedNote(text, List.of(stranger.sign(text, NOW)));

        assertThat(post(new AddCheckpointRequest(0, List.of(), note).bytes()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_checkpoint_without_a_good_signature_of_the_log_is_forbidden() {
        byte[] other = new byte[32];
        other[0] = 1;
        SignedNote strangers = log.signed(5,
                SigningKey.of(GrowingLog.ORIGIN, KeyType.ED25519, other));
        SignedNote moved = new SignedNote(log.signed(5).text(), log.signed(6).signatures());

        for (SignedNote note : List.of(strangers, moved)) {
            assertThat(post(new AddCheckpointRequest(0, List.of(), note).bytes()).statusCode())
                    .isEqualTo(403);
        }
        assertCosigned(post(log.request(0, 5)), 5);
    }

    @Test
    void a_proof_that_does_not_lead_there_is_unprocessable_and_nothing_is_kept() {
        post(log.request(0, 7));
        SignedNote fork = new GrowingLog("fork").signed(20);
        for (List<TreeHash> proof : List.of(log.tree(20).consistency(7).path(),
                List.<TreeHash>of(), new GrowingLog("fork").tree(20).consistency(7).path())) {
            assertThat(post(new AddCheckpointRequest(7, proof, fork).bytes()).statusCode())
                    .isEqualTo(422);
        }
        assertThat(post(new AddCheckpointRequest(7, List.of(TreeHash.emptyRoot()), log.signed(7))
                .bytes()).statusCode()).isEqualTo(422);
        assertCosigned(post(log.request(7, 20)), 20);
    }

    @Test
    void a_proof_from_nothing_must_be_empty() {
        assertThat(post(new AddCheckpointRequest(0, List.of(TreeHash.emptyRoot()), log.signed(7))
                .bytes()).statusCode()).isEqualTo(422);
    }

    @Test
    void another_root_of_the_same_size_is_a_conflict_and_both_are_kept_as_evidence()
            throws IOException {
        post(log.request(0, 7));

        HttpResponse<String> answer = post(new GrowingLog("fork").request(7, 7));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(type(answer)).doesNotContain(SIZE);
        assertThat(told).singleElement().asString().contains("SPLIT VIEW");
        try (var found = Files.walk(folder.resolve("evidence"))) {
            assertThat(
                    found.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("README.txt", "one.note", "other.note");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "old 0\n\n", "old 00\n\n", "old -1\n\n", "new 1\n\n",
            "old 1\nx\n\n",
            "old 0\r\n\n", "old 9\n\n", "old 99999999999999999999\n\n"})
    void what_is_no_request_is_a_bad_one(String start) {
        byte[] note = log.signed(5).bytes();
        byte[] begin = start.getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[begin.length + (start.equals("old 0\n\n") ? 0 : note.length)];
        System.arraycopy(begin, 0, body, 0, begin.length);
        System.arraycopy(note, 0, body, begin.length, body.length - begin.length);

        assertThat(post(body).statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_too_long_is_refused_before_anything_is_computed() {
        assertThat(post(new byte[AddCheckpointRequest.MAX_BYTES + 1]).statusCode()).isEqualTo(400);
    }

    @Test
    void what_was_cosigned_last_can_be_read_by_whoever_compares() throws IOException {
        String path = "/" + OriginHash.of(GrowingLog.ORIGIN) + "/checkpoint";
        assertThat(ask(path, HttpRequest.newBuilder().GET()).statusCode()).isEqualTo(404);
        post(log.request(0, 7));

        HttpResponse<String> answer = ask(path, HttpRequest.newBuilder().GET());

        SignedNote note = SignedNote.parse(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(note.text()).isEqualTo(log.signed(7).text());
        assertThat(note.signatures()).hasSize(3);
    }

    @Test
    void other_methods_and_paths_are_refused() {
        assertThat(ask("/add-checkpoint", HttpRequest.newBuilder().GET()).statusCode())
                .isEqualTo(405);
        assertThat(ask("/keys/ed25519.key", HttpRequest.newBuilder().GET()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void of_histories_that_compete_from_the_beginning_exactly_one_is_cosigned() throws Exception {
        List<Callable<Integer>> submissions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            byte[] request = new GrowingLog("history" + i).request(0, 10 + i % 3);
            submissions.add(() -> post(request).statusCode());
        }
        assertThat(statuses(submissions)).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void of_sizes_that_compete_the_size_never_falls() throws Exception {
        post(log.request(0, 10));
        List<Callable<Integer>> submissions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            byte[] request = log.request(10, 11 + i);
            submissions.add(() -> post(request).statusCode());
        }
        assertThat(statuses(submissions)).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(Long.parseLong(post(log.request(0, 200)).body().strip())).isBetween(11L, 30L);
    }

    private static Collection<Integer> statuses(List<Callable<Integer>> submissions)
            throws Exception {
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> status : threads.invokeAll(submissions)) {
                statuses.add(status.get());
            }
        }
        return statuses;
    }

    @Test
    void a_witness_that_starts_again_knows_what_it_cosigned_whatever_a_crash_left_half_written()
            throws IOException {
        post(log.request(0, 7));
        stop();
        Files.writeString(folder.resolve("cosigned")
                .resolve(OriginHash.of(GrowingLog.ORIGIN) + ".checkpoint.new"), "half a no");
        start();

        assertThat(post(log.request(0, 9)).body()).isEqualTo("7\n");
        assertCosigned(post(log.request(7, 9)), 9);
    }

    @Test
    void a_witness_whose_memory_is_damaged_does_not_start_over() throws IOException {
        post(log.request(0, 7));
        stop();
        Path kept = folder.resolve("cosigned")
                .resolve(OriginHash.of(GrowingLog.ORIGIN) + ".checkpoint");
        String note = Files.readString(kept);
        for (String damaged : List.of("", note.substring(0, note.length() - 5),
                note.replaceFirst("\n7\n", "\n5\n"))) {
            Files.writeString(kept, damaged);
            assertThatThrownBy(this::start).isInstanceOf(CouldNotTell.class)
                    .hasMessageContaining("never an older one");
        }
        Files.writeString(kept, note);
        start();
    }

    @Test
    void a_witness_that_lost_its_memory_does_not_start_over() throws IOException {
        stop();
        Files.delete(folder.resolve("cosigned"));

        assertThatThrownBy(this::start).isInstanceOf(CouldNotTell.class)
                .hasMessageContaining("is gone");

        Files.createDirectory(folder.resolve("cosigned"));
        start();
    }

    @Test
    void two_witnesses_do_not_work_in_one_folder() {
        assertThatThrownBy(this::start).hasMessageContaining("another process");
    }

    @Test
    void what_cannot_be_kept_is_not_cosigned() throws IOException {
        Path kept = folder.resolve("cosigned");
        Files.delete(kept);

        HttpResponse<String> answer = post(log.request(0, 7));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("—");
        assertThat(told).singleElement().asString().contains("could not be kept");
    }
}
