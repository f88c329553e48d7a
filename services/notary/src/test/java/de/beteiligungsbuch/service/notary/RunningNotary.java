package de.beteiligungsbuch.service.notary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.VerifiedCheckpoint;
import de.beteiligungsbuch.testing.TestKafka;

import static org.awaitility.Awaitility.await;

/** The service on a free port, as it runs in production. */
public final class RunningNotary implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    private RunningNotary(ConfigurableApplicationContext context) {
        this.context = context;
        base = "http://localhost:"
                + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Starts it for one ledger. */
    public static RunningNotary start(LedgerName ledger, Path state, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0",
                "--KAFKA_BOOTSTRAP_SERVERS=" + TestKafka.bootstrapServers(),
                "--NOTARY_LEDGERS=" + ledger, "--NOTARY_HOST=teststadt.example",
                "--STATE_DIR=" + state, "--NOTARY_CREATE_KEYS=true"));
        arguments.addAll(List.of(more));
        return new RunningNotary(new SpringApplicationBuilder(NotaryService.class)
                .run(arguments.toArray(String[]::new)));
    }

    /** What it answers. */
    public HttpResponse<byte[]> get(String path) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(base + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("a test was interrupted", e);
        }
    }

    /** What it will answer. */
    public CompletableFuture<HttpResponse<byte[]>> ask(String path) {
        return http.sendAsync(HttpRequest.newBuilder(URI.create(base + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The first log of {@code /logs}. */
    public JsonNode log() {
        return LedgerJson.mapper().readTree(get("/api/notary/v1/logs").body()).get(0);
    }

    /** Trust in the keys of its log and in no witness. */
    public Policy policy() {
        StringBuilder lines = new StringBuilder("quorum none\n");
        log().get("keys").forEach(key -> lines.insert(0, "log " + key.asString() + "\n"));
        return Policy.parse(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until so many entries are covered by the published checkpoint, and checks it. */
    public VerifiedCheckpoint published(LedgerName ledger, long size) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50))
                .until(() -> log().get("size").asLong() >= size);
        return policy().verify(SignedNote.parse(get("/" + ledger + "/checkpoint").body()));
    }

    @Override
    public void close() {
        context.close();
    }
}
