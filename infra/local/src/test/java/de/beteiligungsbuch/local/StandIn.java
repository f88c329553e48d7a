package de.beteiligungsbuch.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * In place of a service: says which one it is and what it was asked, and ends when it is told to.
 * Uses nothing but the JDK, so that its class file alone makes a jar.
 */
final class StandIn {

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("SERVER_PORT"));
        var server = HttpServer
                .create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/actuator/health/readiness", exchange -> answer(exchange, 200, "{}"));
        server.createContext("/api/council/v1/exit", _ -> Runtime.getRuntime().halt(3));
        server.createContext("/", exchange -> answer(exchange, 200, describe(exchange)));
        server.start();
    }

    private static String describe(HttpExchange exchange) throws IOException {
        int body = exchange.getRequestBody().readAllBytes().length;
        String headers = exchange.getRequestHeaders().entrySet().stream()
                .map(each -> each.getKey().toLowerCase(java.util.Locale.ROOT) + ": "
                        + String.join(",", each.getValue()))
                .sorted().collect(Collectors.joining("\n"));
        return System.getenv("STATE_DIR").replaceFirst(".*/", "") + "\n"
                + exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n" + body
                + " bytes\n" + headers + "\n";
    }

    private static void answer(HttpExchange exchange, int status, String text)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
