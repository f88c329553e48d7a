package de.beteiligungsbuch.service.participation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;

import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.service.participation.Api.Answered;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody let new keys be made for a ledger that has keys. */
@DirtiesContext
class ExchangedKeysTest extends ServiceUnderTest {

    private static final List<String> KEPT = List.of("KAFKA_BOOTSTRAP_SERVERS", "DATABASE_URL",
            "DATABASE_USER", "DATABASE_PASSWORD", "OIDC_ISSUER", "OIDC_JWKS_URL", "NOTARY_HOST");

    @Autowired
    private Environment environment;

    @TempDir
    private Path folder;

    @Test
    void a_service_without_the_ledgers_keys_records_nothing_and_says_what_to_put_back() {
        String body = Setting.open(api).body("x");
        api.post("admin", "/ledger-keys", "{\"type\":\"ED25519\"}").expect(201);

        try (ConfigurableApplicationContext other = start()) {
            LedgerWriter writer = other.getBean(LedgerWriter.class);
            assertThat(writer.awaitWriter(Duration.ofSeconds(30))).isTrue();
            long before = writer.metrics().nextIndex();
            Api its = new Api("http://localhost:"
                    + other.getEnvironment().getProperty("local.server.port")
                    + "/api/participation/v1");

            Answered answer = its.post("citizen", "/contributions", body);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.problem()).isEqualTo("keys-unusable");
            assertThat(writer.metrics().nextIndex()).isEqualTo(before);
            assertThat(its.get("/../../../actuator/health/readiness").status()).isEqualTo(503);
        }
    }

    private ConfigurableApplicationContext start() {
        Stream<String> same = KEPT.stream()
                .map(name -> "--" + name + "=" + environment.getRequiredProperty(name));
        Stream<String> own = Stream.of("--server.port=0", "--STATE_DIR=" + folder.resolve("state"),
                "--NOTARY_KEYS=" + folder.resolve("keys"), "--NOTARY_CREATE_KEYS=true");
        return new SpringApplicationBuilder(ParticipationService.class)
                .run(Stream.concat(same, own).toArray(String[]::new));
    }
}
