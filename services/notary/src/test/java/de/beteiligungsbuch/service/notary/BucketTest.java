package de.beteiligungsbuch.service.notary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.objectstore.BucketAccess;
import de.beteiligungsbuch.objectstore.ObjectStore;
import de.beteiligungsbuch.proof.EntryBundle;
import de.beteiligungsbuch.testing.S3Server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The notary that keeps its files in a bucket. */
class BucketTest {

    private static final String TILES = "s3://tiles/teststadt";

    @TempDir
    Path state;
    private S3Server server;

    @BeforeEach
    void startServer() {
        server = S3Server.start("tiles");
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    private RunningNotary start(GrowingLedger ledger) {
        return RunningNotary.start(ledger.name(), state, "--NOTARY_TILES=" + TILES,
                "--S3_ENDPOINT=" + server.endpoint(),
                "--AWS_ACCESS_KEY_ID=" + S3Server.ACCESS_KEY_ID,
                "--AWS_SECRET_ACCESS_KEY=" + S3Server.SECRET_ACCESS_KEY);
    }

    @Test
    void all_that_is_published_is_in_the_bucket_and_nothing_of_it_in_a_folder() {
        try (GrowingLedger ledger = new GrowingLedger();
                RunningNotary notary = start(ledger);
                ObjectStore bucket = ObjectStore.open(TILES, new BucketAccess(server.endpoint(),
                        "us-east-1", S3Server.ACCESS_KEY_ID, S3Server.SECRET_ACCESS_KEY))) {
            ledger.append(300);
            notary.published(ledger.name(), ledger.size());
            assertThat(bucket.read(ledger.name() + "/checkpoint"))
                    .contains(notary.get("/" + ledger.name() + "/checkpoint").body());
            assertThat(bucket.read(ledger.name() + "/tile/entries/000").map(EntryBundle::parse))
                    .get().extracting(EntryBundle::entries).asInstanceOf(
                            InstanceOfAssertFactories.LIST)
                    .hasSize(256);
            assertThat(state.resolve("tiles")).doesNotExist();
            assertThat(Files.exists(state.resolve(ledger.name() + ".signed"))).isTrue();
        }
    }

    @Test
    void a_server_that_is_gone_is_told_and_missed_only_as_long_as_it_is() {
        try (GrowingLedger ledger = new GrowingLedger(); RunningNotary notary = start(ledger)) {
            ledger.append(3);
            notary.published(ledger.name(), ledger.size());
            server.kill();
            ledger.append(3);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                    notary.log().get("trouble").toString()).contains(TILES + "/" + ledger.name()));
            server.restart();
            notary.published(ledger.name(), ledger.size());
            await().atMost(Duration.ofSeconds(60)).untilAsserted(
                    () -> assertThat(notary.get("/actuator/health/readiness").statusCode())
                            .isEqualTo(200));
        }
    }
}
