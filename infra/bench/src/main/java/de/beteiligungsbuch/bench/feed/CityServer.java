package de.beteiligungsbuch.bench.feed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import de.beteiligungsbuch.bench.feed.City.Shape;

/**
 * Answers as cities do, each under the first part of the path: its shape, how many objects it has,
 * and a number that makes its ids differ from others', such as {@code /EMBEDDED-50000-3/system}. It
 * is a process of its own, so that its processor time counts for nobody.
 *
 * <p>
 * {@code POST /cities/<name>} prepares a city and forgets all others; {@code GET /requests} says
 * how often any was asked.
 */
final class CityServer {

    private final Map<String, City> cities = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final String origin;

    private CityServer(String origin) {
        this.origin = origin;
    }

    static void main(String[] arguments) throws IOException {
        // Or each answer waits 40 ms for an acknowledgement (Nagle's algorithm).
        System.setProperty("sun.net.httpserver.nodelay", "true");
        int port = Integer.parseInt(System.getenv("SERVER_PORT"));
        CityServer server = new CityServer("http://127.0.0.1:" + port);
        HttpServer http = HttpServer
                .create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.setExecutor(Executors.newFixedThreadPool(2));
        http.createContext("/", server::answer);
        http.start();
    }

    /** How a city is called. */
    static String name(Shape shape, int objects, int number) {
        return shape + "-" + objects + "-" + number;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", 3);
        String rest = path.length > 2 ? path[2] : "";
        switch (path[1]) {
            case "ready" -> send(exchange, Optional.of(new byte[0]));
            case "requests" -> send(exchange, Optional
                    .of(Long.toString(requests.get()).getBytes(StandardCharsets.US_ASCII)));
            case "cities" -> {
                prepare(rest);
                send(exchange, Optional.of(new byte[0]));
            }
            default -> {
                requests.incrementAndGet();
                send(exchange, page(exchange, path[1], rest));
            }
        }
    }

    private Optional<byte[]> page(HttpExchange exchange, String name, String path) {
        String query = exchange.getRequestURI().getQuery();
        boolean filtered = query != null && query.contains("modified_since=");
        String key = query == null || filtered ? path : path + "?" + query;
        return Optional.ofNullable(cities.get(name)).flatMap(city -> city.answer(key, filtered));
    }

    private void prepare(String name) {
        String[] parts = name.split("-", -1);
        cities.clear();
        cities.put(name, City.of(origin + "/" + name, Shape.valueOf(parts[0]),
                Integer.parseInt(parts[1]), Long.parseLong(parts[2])));
    }

    private static void send(HttpExchange exchange, Optional<byte[]> found) throws IOException {
        byte[] body = found.orElse(new byte[0]);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(found.isPresent() ? 200 : 404,
                body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
