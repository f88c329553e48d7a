package de.beteiligungsbuch.service.participation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.testing.TestTokens;

/** A client of the service. */
final class Api {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    Api(String base) {
        this.base = base;
    }

    /** Sends a command in a role, under a key never used before. */
    Answered post(String role, String path, String body) {
        return post(role, path, UUID.randomUUID().toString(), body);
    }

    /** Sends a command under a key. */
    Answered post(String role, String path, String key, String body) {
        return post(role, role, path, key, body);
    }

    /** Sends a command as somebody in a role. */
    Answered postAs(String login, String role, String path, String body) {
        return post(login, role, path, UUID.randomUUID().toString(), body);
    }

    private Answered post(String login, String role, String path, String key, String body) {
        return send(path, BodyPublishers.ofString(body), request -> request
                .header("Authorization", "Bearer " + TestTokens.token(login, role))
                .header("Idempotency-Key", key).header("Content-Type", "application/json"));
    }

    /** Sends whatever a test wants to be sent. */
    Answered send(String path, BodyPublisher body, Consumer<HttpRequest.Builder> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path).normalize())
                .POST(body);
        headers.accept(request);
        return answer(request.build());
    }

    Answered get(String path) {
        return answer(HttpRequest.newBuilder(URI.create(base + path).normalize()).build());
    }

    private Answered answer(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answered(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer of the service. */
    record Answered(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return LedgerJson.mapper().readTree(response.body());
        }

        String text(String member) {
            return json().path(member).asString();
        }

        /** The kind of problem, without the common beginning of its name; null if it is none. */
        @Nullable
        String problem() {
            String type = json().path("type").asString("");
            int last = type.lastIndexOf('/');
            return last < 0 ? null : type.substring(last + 1);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        Answered expect(int status) {
            if (status() != status) {
                throw new AssertionError("expected " + status + " but was " + response + ": "
                        + response.body());
            }
            return this;
        }
    }
}
