package de.beteiligungsbuch.service.council.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A council information system that answers as a test tells it to; unknown paths are 404. */
public final class CityServer implements AutoCloseable {

    /** An answer: status, headers, body. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Reply(int status, Map<String, String> headers, byte[] body) {

        public static Reply json(String json) {
            return new Reply(200, Map.of("Content-Type", "application/json"),
                    json.getBytes(StandardCharsets.UTF_8));
        }

        public static Reply status(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "text/html"),
                    body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final HttpServer server;
    private final Map<String, Function<String, Reply>> paths = new ConcurrentHashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile Function<String, Reply> other = path -> Reply.status(404, "nothing here");

    public CityServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                    0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where it is, without a slash at the end. */
    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was asked, path and query, in order. */
    public List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    public void forgetRequests() {
        requests.clear();
    }

    /** Answers a path by its query ("" where there is none). */
    public void on(String path, Function<String, Reply> reply) {
        paths.put(path, reply);
    }

    /** Answers every path that nothing else answers, by the path. */
    public void onOther(Function<String, Reply> reply) {
        other = reply;
    }

    /** Answers a path with JSON, in which {@code $} stands for the origin. */
    public void json(String path, String json) {
        on(path, query -> Reply.json(json.replace("$", origin())));
    }

    /** An OParl 1.1 System with one Body and empty lists. */
    public CityServer system() {
        json("/system", """
                {"id":"$/system","type":"https://schema.oparl.org/1.1/System","name":"Test RIS",
                 "oparlVersion":"https://schema.oparl.org/1.1/","body":"$/bodies"}""");
        json("/bodies", """
                {"data":[{"id":"$/body/1","type":"https://schema.oparl.org/1.1/Body",
                  "name":"Stadt Test","organization":"$/organizations","meeting":"$/meetings",
                  "paper":"$/papers","person":"$/persons"}],"links":{}}""");
        list("/organizations");
        list("/meetings");
        list("/papers");
        return this;
    }

    /** A list of one page. */
    public void list(String path, String... objects) {
        json(path, "{\"data\":[" + String.join(",", objects) + "],\"links\":{}}");
    }

    /** A list whose objects change answers increments with nothing. */
    public void filteredList(String path, String... objects) {
        on(path, query -> Reply.json((query.contains("modified_since")
                ? "{\"data\":[],\"links\":{}}"
                : "{\"data\":[" + String.join(",", objects) + "],\"links\":{}}")
                .replace("$", origin())));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        requests.add(exchange.getRequestURI().getRawPath() + (query == null ? "" : "?" + query));
        String path = exchange.getRequestURI().getPath();
        Function<String, Reply> reply = paths.getOrDefault(path, any -> other.apply(path));
        Reply answer = reply.apply(query == null ? "" : query);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(),
                answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
