package de.beteiligungsbuch.service.notary;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.EntryBundle;
import de.beteiligungsbuch.proof.InclusionReceipt;
import de.beteiligungsbuch.proof.TileHashes;
import de.beteiligungsbuch.proof.TreeFrontier;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.proof.VerifiedCheckpoint;
import de.beteiligungsbuch.testing.TestKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The notary on a real ledger, from the outside. */
class NotaryServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path state;

    private static TreeHash rootOf(GrowingLedger ledger, long size) {
        TreeFrontier tree = TreeFrontier.empty();
        for (long i = 0; i < size; i++) {
            tree.append(TreeHash.ofLeaf(ledger.entry(i)));
        }
        return tree.root();
    }

    private static VerifiedCheckpoint checked(RunningNotary notary, GrowingLedger ledger) {
        VerifiedCheckpoint published = notary.published(ledger.name(), ledger.size());
        assertThat(published.checkpoint().root())
                .isEqualTo(rootOf(ledger, published.checkpoint().size()));
        return published;
    }

    @Test
    void every_entry_is_covered_by_a_checkpoint_with_both_signatures() {
        try (GrowingLedger ledger = new GrowingLedger();
                RunningNotary notary = RunningNotary.start(ledger.name(), state)) {
            ledger.append(700);
            VerifiedCheckpoint published = checked(notary, ledger);
            assertThat(published.checkpoint().origin())
                    .isEqualTo("teststadt.example/ledger/" + ledger.name());
            assertThat(published.signatures()).hasSize(2);
            assertThat(notary.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void tiles_and_bundles_are_served_as_the_specification_lays_them_out() {
        try (GrowingLedger ledger = new GrowingLedger();
                RunningNotary notary = RunningNotary.start(ledger.name(), state)) {
            ledger.append(300);
            long size = checked(notary, ledger).checkpoint().size();
            TileHashes tiles = new TileHashes(
                    tile -> notary.get("/ledger/" + ledger.name() + "/" + tile.path()).body(),
                    size);
            assertThat(tiles.root()).isEqualTo(rootOf(ledger, size));

            HttpResponse<byte[]> full = notary.get("/" + ledger.name() + "/tile/entries/000");
            assertThat(EntryBundle.parse(full.body()).entries()).hasSize(256);
            assertThat(full.headers().firstValue("Cache-Control")).get().asString()
                    .contains("immutable");
            HttpResponse<byte[]> partial = notary
                    .get("/" + ledger.name() + "/tile/entries/001.p/" + (size - 256));
            assertThat(EntryBundle.parse(partial.body()).entries().getLast())
                    .isEqualTo(ledger.entry(size - 1));
            assertThat(notary.get("/" + ledger.name() + "/checkpoint").headers()
                    .firstValue("Cache-Control")).contains("no-cache");
        }
    }

    @Test
    void what_is_no_file_of_a_log_is_not_found() {
        try (GrowingLedger ledger = new GrowingLedger();
                RunningNotary notary = RunningNotary.start(ledger.name(), state)) {
            checked(notary, ledger);
            String log = "/" + ledger.name();
            for (String path : new String[]{log + "/tile/0/1", log + "/tile/0/000.p/256",
                    log + "/tile/8/000", log + "/tile/0/x000/001", log + "/tile/entries/000",
                    log + "/tile/..%2F..%2Fkeys", "/nobody/checkpoint", "/Nobody/checkpoint"}) {
                assertThat(notary.get(path).statusCode()).as(path).isIn(400, 404);
            }
        }
    }

    @Test
    void a_receipt_proves_that_the_entry_is_in_the_ledger() {
        try (GrowingLedger ledger = new GrowingLedger();
                RunningNotary notary = RunningNotary.start(ledger.name(), state)) {
            ledger.append(10);
            long index = ledger.size();
            EventId event = ledger.append(1);
            ledger.append(10);
            HttpResponse<byte[]> answer = notary
                    .get("/api/notary/v1/receipts/" + event + "?wait=30");
            assertThat(answer.statusCode()).isEqualTo(200);
            InclusionReceipt receipt = InclusionReceipt.parse(answer.body());
            assertThat(receipt.index()).isEqualTo(index);
            receipt.verify(ledger.entry(index), notary.policy());
        }
    }

    @Test
    void a_receipt_that_cannot_be_given_says_why() {
        try (GrowingLedger ledger = new GrowingLedger();
                RunningNotary notary = RunningNotary.start(ledger.name(), state)) {
            EventId unknown = EventId.next();
            HttpResponse<byte[]> none = notary.get("/api/notary/v1/receipts/" + unknown);
            assertThat(none.statusCode()).isEqualTo(404);
            assertThat(new String(none.body(), StandardCharsets.UTF_8))
                    .contains(unknown.toString());
            assertThat(notary.get("/api/notary/v1/receipts/nonsense").statusCode()).isEqualTo(400);
            assertThat(notary.get("/api/notary/v1/receipts/" + unknown + "?wait=31").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void those_who_wait_leave_room_for_those_who_do_not() {
        try (GrowingLedger ledger = new GrowingLedger();
                RunningNotary notary = RunningNotary.start(ledger.name(), state)) {
            String unknown = "/api/notary/v1/receipts/" + EventId.next() + "?wait=20";
            var asked = IntStream.range(0, 250).mapToObj(i -> notary.ask(unknown)).toList();
            await().atMost(PATIENCE)
                    .until(() -> asked.stream().filter(CompletableFuture::isDone).count() == 150);
            assertThat(notary.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            asked.stream().filter(CompletableFuture::isDone)
                    .forEach(each -> assertThat(each.join().statusCode()).isEqualTo(404));
        }
    }

    @Test
    void a_notary_started_again_extends_what_it_signed() {
        try (GrowingLedger ledger = new GrowingLedger()) {
            ledger.append(260);
            try (RunningNotary notary = RunningNotary.start(ledger.name(), state)) {
                checked(notary, ledger);
            }
            ledger.append(260);
            try (RunningNotary notary = RunningNotary.start(ledger.name(), state)) {
                checked(notary, ledger);
            }
        }
    }

    @Test
    void lost_tiles_are_made_again_and_must_have_the_root_that_was_signed() throws Exception {
        try (GrowingLedger ledger = new GrowingLedger()) {
            ledger.append(300);
            try (RunningNotary notary = RunningNotary.start(ledger.name(), state)) {
                checked(notary, ledger);
            }
            try (Stream<Path> files = Files.walk(state.resolve("tiles"))) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
            try (RunningNotary notary = RunningNotary.start(ledger.name(), state)) {
                checked(notary, ledger);
            }
        }
    }

    @Test
    void a_rewritten_ledger_is_not_signed_and_the_index_is_named() throws Exception {
        LedgerName name = signedAndDeleted();
        try (GrowingLedger other = new GrowingLedger(name)) {
            other.append(30);
            try (RunningNotary notary = RunningNotary.start(name, state)) {
                await().atMost(PATIENCE).until(() -> notary.log().get("stopped").asBoolean());
                assertThat(notary.log().get("trouble").asString()).contains("entry 0 of ledger")
                        .contains("rewritten");
                assertThat(notary.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            }
        }
    }

    @Test
    void a_ledger_that_lost_entries_is_not_signed() throws Exception {
        LedgerName name = signedAndDeleted();
        try (GrowingLedger _ = new GrowingLedger(name);
                RunningNotary notary = RunningNotary.start(name, state)) {
            await().atMost(PATIENCE).until(() -> notary.log().get("stopped").asBoolean());
            assertThat(notary.log().get("trouble").asString()).contains("truncated");
        }
    }

    /** The name of a ledger that was signed and is gone. */
    private LedgerName signedAndDeleted() throws Exception {
        LedgerName name;
        try (GrowingLedger ledger = new GrowingLedger()) {
            name = ledger.name();
            ledger.append(20);
            try (RunningNotary notary = RunningNotary.start(name, state)) {
                checked(notary, ledger);
            }
        }
        deleteTopics(name);
        return name;
    }

    private static void deleteTopics(LedgerName name) throws Exception {
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", TestKafka.bootstrapServers()))) {
            admin.deleteTopics(List.of(name.topic(), name.contentTopic())).all().get();
            await().atMost(PATIENCE).until(() -> !admin.listTopics().names().get()
                    .contains(name.topic()));
        }
    }
}
