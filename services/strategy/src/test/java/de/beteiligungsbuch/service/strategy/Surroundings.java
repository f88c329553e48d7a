package de.beteiligungsbuch.service.strategy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.council.CouncilEvents;
import de.beteiligungsbuch.eventstore.reader.LedgerEnd;
import de.beteiligungsbuch.eventstore.reader.LedgerReader;
import de.beteiligungsbuch.eventstore.reader.LedgerReaderConfig;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.participation.ParticipationEvents;
import de.beteiligungsbuch.testing.Database;
import de.beteiligungsbuch.testing.TestKafka;
import de.beteiligungsbuch.testing.TestPostgres;
import de.beteiligungsbuch.testing.TestTokens;

import static org.awaitility.Awaitility.await;

/** The service on a real broker and a real database, and the ledgers that it follows. */
final class Surroundings implements AutoCloseable {

    /** What the service answered. */
    record Answer(int status, Map<String, List<String>> headers, JsonNode body) {

        String text(String field) {
            return body.path(field).asString();
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    final Database database = TestPostgres.database();
    final OtherLedger participation;
    final OtherLedger council;
    private final Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<LedgerEntry> read = new ArrayList<>();
    private @Nullable LedgerReader reader;
    private @Nullable ConfigurableApplicationContext service;

    Surroundings(Path folder) {
        this.folder = folder;
        participation = new OtherLedger(LedgerName.PARTICIPATION, ParticipationEvents.CATALOGUE,
                folder.resolve("participation"));
        council = new OtherLedger(LedgerName.COUNCIL, CouncilEvents.CATALOGUE,
                folder.resolve("council"));
    }

    void start() {
        service = new SpringApplicationBuilder(StrategyService.class)
                .web(WebApplicationType.SERVLET)
                .run("--server.port=0",
                        "--KAFKA_BOOTSTRAP_SERVERS=" + TestKafka.bootstrapServers(),
                        "--DATABASE_URL=" + database.url(), "--DATABASE_USER=" + database.user(),
                        "--DATABASE_PASSWORD=" + database.password(),
                        "--STATE_DIR=" + folder.resolve("strategy"),
                        "--NOTARY_HOST=teststadt.example", "--NOTARY_CREATE_KEYS=true",
                        "--OIDC_ISSUER=" + TestTokens.ISSUER,
                        "--OIDC_JWKS_URL=" + TestTokens.jwksUrl());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/actuator/health/readiness") == 200);
    }

    void stop() {
        if (service != null) {
            service.close();
        }
        service = null;
    }

    private URI uri(String path) {
        if (!(service instanceof WebServerApplicationContext running)
                || running.getWebServer() == null) {
            throw new IllegalStateException("not started");
        }
        return URI.create("http://127.0.0.1:" + running.getWebServer().getPort() + path);
    }

    int get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(path)).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** A command of an editor, with a key of its own. */
    Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    /** A command of an editor, with other headers too. */
    Answer post(String path, Object body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/api/strategy/v1" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body instanceof String text
                        ? text
                        : LedgerJson.mapper().writeValueAsString(body)))
                .setHeader("Authorization", "Bearer " + TestTokens.token("erika", "editor"))
                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                .setHeader("Accept-Language", "en");
        headers.forEach(request::setHeader);
        try {
            HttpResponse<String> answer = http.send(request.build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers().map(),
                    LedgerJson.mapper().readTree(answer.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All that the ledger of the strategy says of a subject by now. */
    List<LedgerEntry> entries(String subject) {
        LedgerReader from = reader;
        if (from == null) {
            from = LedgerReader.open(
                    new LedgerReaderConfig(TestKafka.bootstrapServers(), LedgerName.STRATEGY), 0);
            reader = from;
        }
        LedgerEnd end;
        do {
            read.addAll(from.poll(Duration.ofMillis(100)));
            end = from.end();
        } while (end.nextOffset() < end.endOffset());
        return read.stream().filter(entry -> entry.subject().equals(subject)).toList();
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
        stop();
        participation.close();
        council.close();
    }
}
