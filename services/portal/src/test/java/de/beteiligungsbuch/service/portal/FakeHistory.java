package de.beteiligungsbuch.service.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * Answers as the history does, with what is recorded under {@code history/} among the test
 * resources: the path with dots for slashes, then {@code @name=value} for the parameters that matter.
 */
final class FakeHistory implements AutoCloseable {

    private static final String API = "/api/history/v1/";
    private static final Pattern AMPERSAND = Pattern.compile("&");
    private static final List<String> PASSED_OVER = List.of("limit", "from", "to");

    private final HttpServer server;
    private final List<Integer> answered = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    FakeHistory() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                    0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on it says that it cannot answer, or that it can again. */
    void away(boolean now) {
        away = now;
    }

    /** The statuses of all answers, in their order. */
    List<Integer> answered() {
        return answered;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getQuery();
            byte[] body = away ? null : recorded(name(exchange.getRequestURI().getPath(), query));
            String etag = "\"" + Arrays.hashCode(body) + "\"";
            if (away || body == null) {
                send(exchange, away ? 503 : query != null && query.contains("unsinn") ? 400 : 404,
                        new byte[0]);
            } else if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                send(exchange, 304, new byte[0]);
            } else {
                exchange.getResponseHeaders().set("ETag", etag);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                send(exchange, 200, body);
            }
        }
    }

    private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        answered.add(status);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String name(String path, @Nullable String query) {
        String name = path.substring(API.length()).replace('/', '.');
        if (query == null) {
            return name;
        }
        if (name.endsWith(".diff")) {
            return name + "." + parameter(query, "from") + "-" + parameter(query, "to");
        }
        return name + AMPERSAND.splitAsStream(query)
                .filter(pair -> !PASSED_OVER.contains(pair.split("=", 2)[0]))
                .map(pair -> "@" + URLDecoder.decode(pair, StandardCharsets.UTF_8)).sorted()
                .collect(Collectors.joining());
    }

    private static String parameter(String query, String name) {
        return AMPERSAND.splitAsStream(query).filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1)).collect(Collectors.joining());
    }

    private static byte @Nullable [] recorded(String name) throws IOException {
        try (InputStream file = FakeHistory.class
                .getResourceAsStream("/history/" + name + ".json")) {
            return file == null ? null : file.readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
