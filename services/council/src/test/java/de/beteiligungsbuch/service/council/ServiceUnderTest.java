package de.beteiligungsbuch.service.council;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.eventstore.writer.LedgerWriter;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.service.council.Api.Answered;
import de.beteiligungsbuch.testing.Database;
import de.beteiligungsbuch.testing.FreePort;
import de.beteiligungsbuch.testing.TestIssuer;
import de.beteiligungsbuch.testing.TestKafka;
import de.beteiligungsbuch.testing.TestPostgres;
import de.beteiligungsbuch.testing.TestTokens;

/** The whole service on a real broker and a real PostgreSQL, asked over HTTP; started once. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
abstract class ServiceUnderTest {

    static final String VORLAGE = """
            {"drucksache":"38472-25/1",
             "content":{"kind":"PROPOSAL","title":"Schattenplätze an Haltestellen",
                        "signatories":["Oberbürgermeister"]},
             "occurredAt":"2025-05-02T09:00:00Z","published":"2025-05"}""";

    @LocalServerPort
    private int port;
    @Autowired
    private LedgerWriter writer;

    /** All contexts write to one ledger, so they have its keys. */
    private static final String KEYS = folder() + "/keys";

    /** Below it feeds may be folders. */
    static final String FOLDERS = folder();

    Api api;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        Database database = TestPostgres.database();
        // Known before the start: it stands in the ids of what is served as OParl.
        int port = FreePort.any();
        registry.add("KAFKA_BOOTSTRAP_SERVERS", TestKafka::bootstrapServers);
        registry.add("LEDGER_CREATE_TOPICS", () -> true);
        registry.add("DATABASE_URL", database::url);
        registry.add("DATABASE_USER", database::user);
        registry.add("DATABASE_PASSWORD", database::password);
        registry.add("OIDC_ISSUER", TestIssuer::url);
        // For all tests: a second context would take the ledger from the first.
        registry.add("CONSOLE_CLIENT_ID", () -> TestIssuer.CLIENT);
        registry.add("CONSOLE_CLIENT_SECRET", () -> TestIssuer.SECRET);
        registry.add("OIDC_JWKS_URL", TestTokens::jwksUrl);
        registry.add("STATE_DIR", ServiceUnderTest::folder);
        registry.add("NOTARY_HOST", () -> "teststadt.example");
        registry.add("NOTARY_KEYS", () -> KEYS);
        registry.add("NOTARY_CREATE_KEYS", () -> true);
        registry.add("FEED_ALLOW_NETWORKS", () -> "127.0.0.0/8");
        registry.add("server.port", () -> port);
        registry.add("OPARL_BASE_URL", () -> "http://127.0.0.1:" + port + "/oparl/v1.1");
        registry.add("FEED_LOOK", () -> "PT1H");
        registry.add("FEED_ENTRY_LOOK", () -> "PT1S");
        registry.add("FEED_FOLDERS", () -> FOLDERS);
        registry.add("FEED_FOLDER_QUIET", () -> "PT0S");
        registry.add("FEED_PAUSE", () -> "PT0S");
        registry.add("FEED_FIRST_RETRY", () -> "PT0.01S");
        registry.add("FEED_DOCUMENT_LOOK", () -> "PT1H");
        registry.add("FEED_DOCUMENT_PAUSE", () -> "PT0S");
        registry.add("FEED_DOCUMENT_LARGEST", () -> "300KB");
        registry.add("FEED_DOCUMENT_LONGEST", () -> "PT3S");
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("council").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void writerIsReady() {
        if (!writer.awaitWriter(Duration.ofSeconds(60))) {
            throw new IllegalStateException("not the writer: " + writer.health());
        }
        api = new Api(address());
    }

    /** Where the service is, without a slash at the end. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The index that the next entry would get: unchanged means that nothing was recorded. */
    long nextIndex() {
        return writer.metrics().nextIndex();
    }

    /** All events of a kind that the ledger holds from an index on. */
    <T> List<T> events(long from, Class<T> type) {
        return LongStream.range(from, nextIndex())
                .mapToObj(writer::find).map(found -> found.orElseThrow().entry())
                .filter(entry -> entry.type().toString().contains("." + type.getSimpleName() + "."))
                .map(entry -> entry.data(type)).toList();
    }

    /** The entry that the answer speaks of. */
    LedgerEntry entry(Answered answer) {
        return writer.find(EventId.of(answer.text("eventId"))).orElseThrow().entry();
    }

    <T extends VorlageEvent> T event(Answered answer, Class<T> type) {
        return entry(answer).data(type);
    }

    String vorlage() {
        return api.post("/vorlagen", VORLAGE).expect(201).text("vorlageId");
    }

    String consultation(String vorlage, String role) {
        return api.post("/vorlagen/" + vorlage + "/consultations", """
                {"gremium":{"name":"Rat","kind":"COUNCIL"},"role":"%s","meeting":"2025-05-22",
                 "open":true,"agendaItem":"12.3"}""".formatted(role)).expect(201)
                .text("consultationId");
    }

    static String resolution(String consultation, String raw) {
        return """
                {"consultationId":"%s","raw":"%s","occurredAt":"2025-05-22T15:00:00Z",
                 "published":"2025-05-22"}""".formatted(consultation, raw);
    }
}
