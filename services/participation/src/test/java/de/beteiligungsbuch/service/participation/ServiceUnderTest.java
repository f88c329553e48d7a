package de.beteiligungsbuch.service.participation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import de.beteiligungsbuch.eventstore.topic.LedgerTopics;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.testing.Database;
import de.beteiligungsbuch.testing.TestKafka;
import de.beteiligungsbuch.testing.TestPostgres;
import de.beteiligungsbuch.testing.TestTokens;

/** The whole service on a real broker and a real PostgreSQL, asked over HTTP; started once. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class ServiceUnderTest {

    @LocalServerPort
    private int port;
    @Autowired
    private LedgerWriter writer;

    /** All contexts write to one ledger, so they have its keys. */
    private static final String KEYS = folder() + "/keys";

    Api api;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        LedgerTopics.create(TestKafka.bootstrapServers(), LedgerName.STRATEGY);
        Database database = TestPostgres.database();
        registry.add("KAFKA_BOOTSTRAP_SERVERS", TestKafka::bootstrapServers);
        registry.add("DATABASE_URL", database::url);
        registry.add("DATABASE_USER", database::user);
        registry.add("DATABASE_PASSWORD", database::password);
        registry.add("OIDC_ISSUER", () -> TestTokens.ISSUER);
        registry.add("OIDC_JWKS_URL", TestTokens::jwksUrl);
        registry.add("STATE_DIR", ServiceUnderTest::folder);
        registry.add("NOTARY_HOST", () -> "teststadt.example");
        registry.add("NOTARY_KEYS", () -> KEYS);
        registry.add("NOTARY_CREATE_KEYS", () -> true);
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("participation").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void writerIsReady() {
        if (!writer.awaitWriter(Duration.ofSeconds(30))) {
            throw new IllegalStateException("not the writer: " + writer.health());
        }
        api = new Api("http://localhost:" + port + "/api/participation/v1");
    }

    /** The index that the next entry would get: unchanged means that nothing was recorded. */
    long nextIndex() {
        return writer.metrics().nextIndex();
    }

    LedgerWriter writer() {
        return writer;
    }
}
