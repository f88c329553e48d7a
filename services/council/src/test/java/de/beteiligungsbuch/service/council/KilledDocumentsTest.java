package de.beteiligungsbuch.service.council;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceEvent.DocumentObserved;
import de.beteiligungsbuch.eventstore.reader.LedgerReader;
import de.beteiligungsbuch.eventstore.reader.LedgerReaderConfig;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.council.feed.CityServer;
import de.beteiligungsbuch.service.council.feed.CityServer.Reply;
import de.beteiligungsbuch.service.council.feed.Council;
import de.beteiligungsbuch.testing.Database;
import de.beteiligungsbuch.testing.FreePort;
import de.beteiligungsbuch.testing.KafkaBroker;
import de.beteiligungsbuch.testing.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Kills the service (SIGKILL) while it reads documents: each is recorded once. */
class KilledDocumentsTest {

    private static final long SEED = 20260305;
    private static final int PAPERS = 120;
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Random random = new Random(SEED);
    private final CityServer city = new CityServer().system();
    private final KafkaBroker broker = KafkaBroker.start();
    private final Database database = TestPostgres.database();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final int port = FreePort.any();
    private final Api api = new Api("http://127.0.0.1:" + port);

    @AfterEach
    void closed() {
        city.close();
        broker.close();
    }

    @Test
    void a_reading_that_is_killed_goes_on_and_records_each_document_once(@TempDir Path state)
            throws Exception {
        city.list("/papers", IntStream.rangeClosed(1, PAPERS).mapToObj(this::paper)
                .toArray(String[]::new));
        for (int kill = 0; kill <= KILLS; kill++) {
            try (CouncilProcess process = start(state)) {
                if (kill == 0) {
                    connect();
                }
                int read = downloads() + 5 + random.nextInt(20);
                boolean last = kill == KILLS;
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5))
                        .until(() -> last ? hashed() == PAPERS : downloads() >= read);
                process.kill();
            }
        }
        List<DocumentObserved> observed = observed();
        assertThat(observed).extracting(event -> event.source().object()).hasSize(PAPERS)
                .doesNotHaveDuplicates();
        assertThat(observed).allSatisfy(event -> {
            assertThat(event.before()).isNull();
            String number = event.source().object().replaceFirst(".*/", "");
            assertThat(event.document().sha256()).isEqualTo(SourceDigest.of(pdf(number)));
        });
    }

    private String paper(int number) {
        String path = "/download/" + number;
        city.on(path, query -> new Reply(200, Map.of(), pdf(Integer.toString(number))));
        return Council.paper(number, "Stadtstrategie, Teil " + number, number + "-26")
                .replace("\"downloadUrl\":\"\"", "\"downloadUrl\":\"$" + path + "\"");
    }

    private static byte[] pdf(String number) {
        return ("%PDF-1.7 Vorlage " + number).getBytes(StandardCharsets.US_ASCII);
    }

    private CouncilProcess start(Path state) {
        CouncilProcess process = CouncilProcess.start(broker.bootstrapServers(), database, state,
                port);
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            assertThat(process.isAlive()).isTrue();
            return api.get("/actuator/health/readiness").status() == 200;
        });
        return process;
    }

    /** A service that has just begun may not have the keys of the tokens yet. */
    private void connect() {
        String body = """
                {"name":"RIS","url":"%s/system","settings":{"papers":"ALL","documents":"KEEP"}}"""
                .formatted(city.origin());
        await().atMost(PATIENCE).until(() -> api.admin("POST", "/feeds", body),
                answer -> answer.status() != 401).expect(201);
    }

    private int downloads() {
        return (int) city.requests().stream().filter(path -> path.startsWith("/download/"))
                .count();
    }

    private long hashed() {
        return sql.sql("SELECT count(*) FROM feed_document WHERE state = 'HASHED' AND kept")
                .query(Long.class).single();
    }

    private List<DocumentObserved> observed() {
        List<LedgerEntry> entries = new ArrayList<>();
        try (LedgerReader reader = LedgerReader.open(
                new LedgerReaderConfig(broker.bootstrapServers(), LedgerName.COUNCIL), 0)) {
            entries.addAll(reader.poll(Duration.ofSeconds(5)));
            while (!reader.end().reached()) {
                entries.addAll(reader.poll(Duration.ofSeconds(5)));
            }
        }
        return entries.stream()
                .filter(entry -> entry.type().toString().contains(".DocumentObserved."))
                .map(entry -> entry.data(DocumentObserved.class)).toList();
    }
}
