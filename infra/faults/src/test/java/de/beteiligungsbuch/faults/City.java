package de.beteiligungsbuch.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.proof.SignedNote;

/** What a client of the public HTTP APIs can do. */
final class City {

    /** What was acknowledged: this event stands at this place of the ledger. */
    record Acknowledged(EventId event, long index) {}

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI origin;

    City(URI origin) {
        this.origin = origin;
    }

    JsonNode post(String token, String path, UUID key, Map<String, ?> body)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response = send(token, path, key, body);
        if (response.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return LedgerJson.mapper().readTree(response.body());
    }

    /**
     * Contributes, and asks with the same key until there is an answer, however often a process on
     * the way is killed.
     *
     * @throws IllegalStateException if the answer is a refusal
     */
    Acknowledged contribute(String token, UUID key, String text) throws InterruptedException {
        while (true) {
            try {
                HttpResponse<byte[]> response = send(token, "/api/participation/v1/contributions",
                        key, Map.of("text", text));
                if (response.statusCode() == 201) {
                    JsonNode answer = LedgerJson.mapper().readTree(response.body());
                    return new Acknowledged(EventId.of(answer.required("eventId").stringValue()),
                            answer.required("ledgerIndex").longValue());
                }
                if (response.statusCode() < 500) {
                    throw new IllegalStateException("refused: " + response.statusCode() + " "
                            + new String(response.body(), StandardCharsets.UTF_8));
                }
            } catch (IOException _) {
                // No answer: whether it was recorded is unknown, so the same key is asked again.
            }
            TimeBetweenTries.pass();
        }
    }

    private HttpResponse<byte[]> send(String token, String path, UUID key, Map<String, ?> body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(origin.resolve(path)).timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key.toString())
                        .POST(HttpRequest.BodyPublishers
                                .ofByteArray(LedgerJson.mapper().writeValueAsBytes(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The raw entries of a ledger, from the first. */
    List<LedgerEntry> entries(String ledger) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(
                HttpRequest
                        .newBuilder(origin.resolve("/api/history/v1/ledgers/" + ledger
                                + "/entries?from=0&limit=100000"))
                        .timeout(Duration.ofSeconds(60)).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream lines = response.body()) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> LedgerEntry.parse(line.getBytes(StandardCharsets.UTF_8))).toList();
        }
    }

    long size(String ledger) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(
                HttpRequest.newBuilder(origin.resolve("/api/history/v1/ledgers"))
                        .timeout(Duration.ofSeconds(20)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return LedgerJson.mapper().readTree(response.body()).required("items").valueStream()
                .filter(item -> item.required("name").stringValue().equals(ledger)).findFirst()
                .orElseThrow()
                .required("size").longValue();
    }

    /** What the notary has signed of a ledger. */
    Checkpoint checkpoint(String ledger) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(
                HttpRequest.newBuilder(origin.resolve("/ledger/" + ledger + "/checkpoint"))
                        .timeout(Duration.ofSeconds(20)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return Checkpoint.parse(SignedNote.parse(response.body()).text());
    }
}
