package de.beteiligungsbuch.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.ledger.LedgerJson;

/**
 * Posts commands as any client would. The Idempotency-Key is made from the name of the step, so
 * that a loading that was interrupted can be begun again and repeats nothing.
 */
final class CityClient {

    private static final int TRIES = 40;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI origin;
    private final UnaryOperator<String> tokens;

    CityClient(URI origin, UnaryOperator<String> tokens) {
        this.origin = origin;
        this.tokens = tokens;
    }

    JsonNode post(String role, String path, String step, Map<String, ?> body)
            throws IOException, InterruptedException {
        String key = UUID
                .nameUUIDFromBytes(("stadtgespraech/" + step).getBytes(StandardCharsets.UTF_8))
                .toString();
        HttpRequest request = HttpRequest.newBuilder(origin.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.apply(role))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key).header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers
                        .ofByteArray(LedgerJson.mapper().writeValueAsBytes(body)))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw new IOException(step + ": " + path + " answered " + response.statusCode() + ": "
                    + response.body());
        }
        return LedgerJson.mapper().readTree(response.body());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send(
                HttpRequest.newBuilder(origin.resolve(path)).timeout(Duration.ofSeconds(30))
                        .build());
        if (response.statusCode() != 200) {
            throw new IOException(
                    path + " answered " + response.statusCode() + ": " + response.body());
        }
        return LedgerJson.mapper().readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        for (int tries = 1; tries < TRIES && isPassing(response); tries++) {
            Duration pause = Duration.ofSeconds(
                    response.headers().firstValue("Retry-After").map(CityClient::seconds)
                            .orElse(1L));
            Thread.sleep(pause);
            response = http.send(request, HttpResponse.BodyHandlers.ofString());
        }
        return response;
    }

    private static boolean isPassing(HttpResponse<String> response) {
        return response.statusCode() == 503 || response.statusCode() == 502;
    }

    private static long seconds(String retryAfter) {
        return retryAfter.matches("[0-9]{1,2}") ? Math.min(10, Long.parseLong(retryAfter)) : 1;
    }
}
