package de.beteiligungsbuch.service.auditor.compare;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/** A city's public address: pages for people, data below {@code /api/history/v1}. */
final class Portal implements AutoCloseable {

    static final String API = "/api/history/v1";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_BYTES = 1 << 26;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final String address;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL).build();

    Portal(String address) {
        if (!address.matches("https?://.+")) {
            throw new CouldNotTell("a portal is an address that begins with http:// or https://,"
                    + " not " + address);
        }
        this.address = address.replaceFirst("/+$", "");
    }

    /** Reads a body to its end, or as far as wanted. */
    interface Reader<T> {
        T read(InputStream body) throws IOException;
    }

    /**
     * Reads what is at a path.
     *
     * @return empty if nothing is there
     * @throws CouldNotTell if it cannot be read
     */
    <T> Optional<T> read(String path, String accept, Reader<T> reader) {
        String where = address + path;
        try {
            HttpResponse<InputStream> answer = http.send(HttpRequest.newBuilder(URI.create(where))
                    .timeout(PATIENCE).header("Accept", accept).header("Accept-Language", "de")
                    .build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = new BufferedInputStream(answer.body())) {
                return switch (answer.statusCode()) {
                    case OK -> Optional.of(reader.read(body));
                    case NOT_FOUND -> Optional.empty();
                    default -> throw new CouldNotTell(where + " answers " + answer.statusCode());
                };
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new CouldNotTell(where + " cannot be read: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CouldNotTell("interrupted while reading " + where, e);
        }
    }

    private Optional<byte[]> bytes(String path, String accept) {
        Optional<byte[]> found = read(path, accept, body -> body.readNBytes(MOST_BYTES));
        if (found.map(bytes -> bytes.length).orElse(0) == MOST_BYTES) {
            throw new CouldNotTell(address + path + " is longer than " + MOST_BYTES + " bytes");
        }
        return found;
    }

    /** A page for people. */
    Optional<String> page(String path) {
        return bytes(path, "text/html").map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Data, as they are. */
    Optional<byte[]> data(String path) {
        return bytes(API + path, "application/json");
    }

    /** Data; of a list in parts all of it. */
    Optional<JsonNode> json(String path) {
        Optional<JsonNode> first = parsed(path);
        if (first.isEmpty() || !(first.get() instanceof ObjectNode all)
                || !(all.get("items") instanceof ArrayNode items)) {
            return first;
        }
        Set<String> seen = new HashSet<>();
        String next = next(all);
        while (next != null && seen.add(next)) {
            String rest = path + (path.contains("?") ? "&" : "?") + "after=" + next;
            JsonNode part = parsed(rest)
                    .orElseThrow(() -> new CouldNotTell(address + API + rest + " is not there"));
            part.path("items").forEach(items::add);
            next = next(part);
        }
        if (next != null) {
            throw new CouldNotTell(address + API + path + " does not end: after " + next
                    + " it begins again");
        }
        all.remove("next");
        return Optional.of(all);
    }

    private static @Nullable String next(JsonNode part) {
        JsonNode next = part.get("next");
        return next == null || !next.isString() ? null : next.stringValue();
    }

    private Optional<JsonNode> parsed(String path) {
        return data(path).map(bytes -> {
            try {
                return LedgerJson.mapper().readTree(bytes);
            } catch (JacksonException e) {
                throw new CouldNotTell(address + API + path + " is no JSON: "
                        + e.getOriginalMessage(), e);
            }
        });
    }

    /** As it was named. */
    String address() {
        return address;
    }

    @Override
    public void close() {
        http.close();
    }
}
