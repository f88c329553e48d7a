package de.beteiligungsbuch.service.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.testing.Database;
import de.beteiligungsbuch.testing.TestKafka;

import static org.awaitility.Awaitility.await;

/** The service on a free port, as it runs in production. */
final class RunningHistory implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    private RunningHistory(ConfigurableApplicationContext context) {
        this.context = context;
        this.base = "http://localhost:"
                + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    static RunningHistory start(Database database, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0",
                "--DATABASE_URL=" + database.url(), "--DATABASE_USER=" + database.user(),
                "--DATABASE_PASSWORD=" + database.password(),
                "--KAFKA_BOOTSTRAP_SERVERS=" + TestKafka.bootstrapServers()));
        arguments.addAll(List.of(more));
        return new RunningHistory(new SpringApplicationBuilder(HistoryService.class)
                .run(arguments.toArray(String[]::new)));
    }

    /** Waits until everything is in that the ledgers hold now. */
    RunningHistory caughtUp() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            JsonNode ledgers = json("/progress");
            boolean all = ledgers.get("ledgers").size() == 3;
            for (JsonNode ledger : ledgers.get("ledgers")) {
                all &= ledger.get("position").asLong() == CityLedgers
                        .writer(new LedgerName(
                                ledger.get("name").asString()))
                        .nextIndex();
            }
            return all && !ledgers.has("rebuild");
        });
        return this;
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base
                + (path.startsWith("/actuator") ? path : "/api/history/v1" + path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<byte[]> post(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create(base + "/api/history/v1" + path))
                .POST(HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("a test was interrupted", e);
        }
    }

    JsonNode json(String path) {
        return LedgerJson.mapper().readTree(get(path).body());
    }

    @Override
    public void close() {
        context.close();
    }
}
