package de.beteiligungsbuch.local.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Ports;
import de.beteiligungsbuch.local.part.Parts;
import de.beteiligungsbuch.testing.FreePort;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayTest {

    private static final String COMMAND = "/api/participation/v1/contributions";

    private final HttpClient http = HttpClient.newHttpClient();
    private Ports ports;
    private Gateway gateway;

    GatewayTest(@TempDir Path data) {
        var folder = new DataFolder(data);
        ports = Ports.choose(folder, FreePort.any(), Parts.portNames());
        gateway = Gateway.start(ports);
    }

    @BeforeEach
    void isUp() {
        assertThat(FreePort.isAnswered(ports.origin())).isTrue();
    }

    @AfterEach
    void stop() {
        gateway.close();
        http.close();
    }

    @Test
    void bytes_pass_untouched_in_both_directions() throws Exception {
        byte[] sent = new byte[3_000_000];
        new Random(42).nextBytes(sent);
        try (var _ = Backend.of(ports, "participation", GatewayTest::echo)) {
            var response = http.send(request(COMMAND)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(sent)).build(),
                    BodyHandlers.ofByteArray());
            assertThat(response.body()).isEqualTo(sent);
        }
    }

    @Test
    void an_answer_is_handed_on_while_it_is_still_being_written() throws Exception {
        var read = new CountDownLatch(1);
        try (var _ = Backend.of(ports, "history", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("first\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitLatch(read);
            exchange.getResponseBody().write("second\n".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        })) {
            HttpResponse<InputStream> response = http.send(
                    request("/api/history/v1/ledgers/participation/entries").build(),
                    BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                assertThat(new String(body.readNBytes(6), StandardCharsets.UTF_8))
                        .isEqualTo("first\n");
                read.countDown();
                assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("second\n");
            }
        }
    }

    @Test
    void what_is_served_as_oparl_comes_from_the_council() throws Exception {
        try (var _ = Backend.of(ports, "council", GatewayTest::describe)) {
            assertThat(text(request("/oparl/v1.1/body/dortmund/papers?modified_since=2026-01-01"
                    + "T00:00:00%2B01:00"))).contains("%2B01:00");
        }
    }

    @Test
    void the_files_of_a_log_come_from_the_notary() throws Exception {
        try (var _ = Backend.of(ports, "notary", GatewayTest::describe)) {
            assertThat(text(request("/ledger/strategy/tile/entries/x001/002.p/7")))
                    .contains("/ledger/strategy/tile/entries/x001/002.p/7");
        }
    }

    @Test
    void path_query_and_trace_context_stay_as_they_are() throws Exception {
        String parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        try (var _ = Backend.of(ports, "council", GatewayTest::describe)) {
            String seen = text(request("/api/council/v1/vorlagen/38472-25?teil=1&q=gr%C3%BCn+%26")
                    .header("traceparent", parent));
            assertThat(seen).contains(
                    "GET /api/council/v1/vorlagen/38472-25?teil=1&q=gr%C3%BCn+%26",
                    "traceparent: " + parent);
        }
    }

    @Test
    void what_a_client_claims_about_its_origin_is_not_believed() throws Exception {
        try (var _ = Backend.of(ports, "portal", GatewayTest::describe)) {
            String seen = text(request("/").header("X-Forwarded-For", "203.0.113.9")
                    .header("X-Forwarded-Prefix", "/evil").header("Forwarded", "for=203.0.113.9"));
            assertThat(seen).contains("x-forwarded-for: 127.0.0.1",
                    "x-forwarded-host: localhost:" + ports.origin());
            assertThat(seen).doesNotContain("203.0.113.9", "evil");
        }
    }

    @Test
    void a_service_that_is_away_gives_503_and_says_when_to_try_again() throws Exception {
        var german = http.send(request(COMMAND).header("Accept-Language", "de-DE,en;q=0.5").build(),
                BodyHandlers.ofString());
        assertThat(german.statusCode()).isEqualTo(503);
        assertThat(german.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(german.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(german.body()).contains("problems/service-away", "nicht erreichbar");
        var english = http.send(request(COMMAND).header("Accept-Language", "en").build(),
                BodyHandlers.ofString());
        assertThat(english.body()).contains("cannot be reached");
    }

    @Test
    void a_service_that_dies_over_a_command_gives_502_because_it_may_have_happened()
            throws Exception {
        try (var _ = Backend.of(ports, "participation", HttpExchange::close)) {
            var response = http.send(
                    request(COMMAND).POST(HttpRequest.BodyPublishers.ofString("{}")).build(),
                    BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(502);
            assertThat(response.body()).contains("problems/answer-lost");
        }
    }

    @Test
    void a_body_beyond_all_bounds_is_refused_before_it_is_read() throws Exception {
        try (var _ = Backend.of(ports, "participation", GatewayTest::echo);
                var socket = new Socket("localhost", ports.origin())) {
            socket.getOutputStream().write(("POST " + COMMAND + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Length: 99999999999\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/env", "/actuator/health/liveness",
            "/api/participation/v2/x", "/api/portal/v1/x", "/api/nobody/v1/x",
            "/api/participation/v1/../../../actuator/env", "/x/%2e%2e/actuator/env",
            "/api/participation/v1/..%2f..%2factuator", "//actuator/env", "/actuator;x=1/env"})
    void nothing_inside_is_reached_from_outside(String path) throws Exception {
        try (var _ = Backend.of(ports, "portal", GatewayTest::describe);
                var _ = Backend.of(ports, "participation", GatewayTest::describe);
                var socket = new Socket("localhost", ports.origin())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
        }
    }

    @Test
    void health_names_the_part_that_is_not_ready() throws Exception {
        try (var _ = Backend.of(ports, "portal", GatewayTest::describe)) {
            var response = http.send(request("/actuator/health").build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).startsWith("{\"status\":\"DOWN\"")
                    .contains("\"portal\":{\"status\":\"UP\"}",
                            "\"history\":{\"status\":\"DOWN\"}");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + ports.origin() + path));
    }

    private String text(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }

    private static void echo(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void describe(HttpExchange exchange) throws IOException {
        byte[] text = exchange.getRequestHeaders().entrySet().stream()
                .map(each -> each.getKey().toLowerCase(Locale.ROOT) + ": "
                        + String.join(",", each.getValue()))
                .collect(Collectors.joining("\n", exchange.getRequestMethod() + " "
                        + exchange.getRequestURI() + "\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private static void awaitLatch(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IOException("the first part was never read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
