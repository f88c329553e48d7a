package de.beteiligungsbuch.service.participation;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;

import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.eventstore.writer.LedgerWriterConfig;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.participation.Api.Answered;
import de.beteiligungsbuch.testing.TestKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Another instance has taken the ledger over. */
@DirtiesContext
class FencedTest extends ServiceUnderTest {

    @TempDir
    private Path state;

    @Test
    void a_service_that_is_not_the_writer_says_come_back_and_is_not_ready() {
        Setting setting = Setting.open(api);
        try (LedgerWriter other = LedgerWriter.create(LedgerWriterConfig.of(
                TestKafka.bootstrapServers(), LedgerName.PARTICIPATION, "dortmund", state))) {
            other.start();
            await().until(() -> other.awaitWriter(Duration.ofSeconds(10)));
            long before = other.metrics().nextIndex();

            Answered answer = api.post("citizen", "/contributions", setting.body("x"));
            Answered again = api.post("citizen", "/contributions", setting.body("y"));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(again.problem()).isEqualTo("not-the-writer");
            assertThat(again.header("Retry-After")).isNotEmpty();
            assertThat(again.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(api.get("/../../../actuator/health/readiness").status()).isEqualTo(503);
            assertThat(api.get("/../../../actuator/health/liveness").status()).isEqualTo(200);
            assertThat(other.metrics().nextIndex()).isEqualTo(before);
        }
    }
}
