package de.beteiligungsbuch.service.auditor.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.service.auditor.SignedCity;

import static java.net.InetAddress.getLoopbackAddress;
import static org.assertj.core.api.Assertions.assertThat;

class WebTest {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    @TempDir
    private Path folder;
    private final SignedCity city = new SignedCity();
    private final HttpServer server;
    private IntUnaryOperator status = code -> code;

    WebTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(getLoopbackAddress(), 0), 0);
        server.createContext("/book/", this::serve);
        server.start();
    }

    private void serve(HttpExchange exchange) throws IOException {
        Path file = folder.resolve("export")
                .resolve(exchange.getRequestURI().getPath().substring("/book/".length()));
        boolean there = Files.isRegularFile(file);
        byte[] body = there ? Files.readAllBytes(file) : new byte[0];
        exchange.sendResponseHeaders(status.applyAsInt(there ? OK : NOT_FOUND),
                body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @BeforeEach
    void given_a_web_server_with_an_export() {
        city.export(folder.resolve("export"));
    }

    @AfterEach
    void stop_the_server() {
        server.stop(0);
    }

    private Auditor verify(String... more) {
        String address = "http://localhost:" + server.getAddress().getPort() + "/book";
        Object[] arguments = new Object[4 + more.length];
        arguments[0] = "verify";
        arguments[1] = address;
        arguments[2] = "--policy";
        arguments[3] = city.policy(folder.resolve("policy"));
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Auditor.run(arguments);
    }

    @Test
    void an_address_is_verified_like_a_folder() {
        Auditor verified = verify();

        assertThat(verified.out()).contains("ES HÄLT:");
        assertThat(verified.exitCode()).isZero();
    }

    @Test
    void who_keeps_the_full_bundle_need_not_keep_the_partial_one() throws IOException {
        SignedCity longer = city;
        for (int i = 0; i < 200; i++) {
            longer.contribute("Noch einer " + i);
        }
        byte[] old = Files.readAllBytes(folder.resolve("export/participation/checkpoint"));
        longer.export(folder.resolve("export"));
        Files.write(folder.resolve("export/participation/checkpoint"), old);
        for (String part : new String[]{"tile/entries/002.p/96", "tile/0/002.p/96"}) {
            Files.delete(folder.resolve("export/participation").resolve(part));
        }

        assertThat(verify("--without-disclosures").out()).contains("ES HÄLT:");
    }

    @Test
    void a_notary_has_no_disclosures_and_the_report_says_that_they_were_not_checked()
            throws IOException {
        try (var files = Files.walk(folder.resolve("export/participation/disclosures"))) {
            files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }

        assertThat(verify().out()).contains("E_ERASE_UNLOGGED");
        Auditor verified = verify("--without-disclosures");
        assertThat(verified.out()).contains("ES HÄLT:", "(--without-disclosures)");
    }

    @Test
    void a_server_that_fails_cannot_be_told() {
        status = code -> 500;

        Auditor verified = verify();

        assertThat(verified.exitCode()).isEqualTo(2);
        assertThat(verified.err()).contains("answers 500");
    }
}
