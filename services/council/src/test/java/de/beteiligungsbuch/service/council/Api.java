package de.beteiligungsbuch.service.council;

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

import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.testing.TestIssuer;

/** A client of the service; acts as clerk unless told otherwise. */
final class Api {

    private static final String PATH = "/api/council/v1";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String origin;

    Api(String origin) {
        this.origin = origin;
    }

    /** Sends a command under a key never used before. */
    Answered post(String path, String body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    /** Sends a command under a key. */
    Answered post(String path, String key, String body) {
        return send(path, BodyPublishers.ofString(body), as("clerk", key));
    }

    /** Sends something as admin. */
    Answered admin(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + PATH + path))
                .method(method, BodyPublishers.ofString(body));
        as("admin", UUID.randomUUID().toString()).accept(request);
        return answer(request.build());
    }

    /** The headers of a command in a role. */
    static Consumer<HttpRequest.Builder> as(String role, String key) {
        return request -> request.header("Authorization", "Bearer " + TestIssuer.token(role, role))
                .header("Idempotency-Key", key).header("Content-Type", "application/json");
    }

    /** Sends whatever a test wants to be sent. */
    Answered send(String path, BodyPublisher body, Consumer<HttpRequest.Builder> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + PATH + path))
                .POST(body);
        headers.accept(request);
        return answer(request.build());
    }

    /** Reads a path of the origin without a token. */
    Answered get(String path) {
        return answer(HttpRequest.newBuilder(URI.create(origin + path)).build());
    }

    /** Reads something of the interface in a role. */
    Answered get(String role, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + PATH + path));
        as(role, UUID.randomUUID().toString()).accept(request);
        return answer(request.build());
    }

    private Answered answer(HttpRequest request) {
        try {
            return new Answered(client.send(request, BodyHandlers.ofString()));
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

        /** The kind of problem, without the common beginning of its name. */
        String problem() {
            return text("type").replaceFirst(".*/problems/", "");
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
