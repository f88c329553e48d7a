package de.beteiligungsbuch.service.council.feed.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.beteiligungsbuch.service.council.feed.http.FetchFailed.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A server that cannot prove who it is is never trusted; the administrator is told why. */
class TlsTest {

    private static final String PASSWORD = "changeit";
    private static final FetchLimits QUICK = new FetchLimits(10_000, Duration.ofSeconds(10),
            Duration.ofSeconds(10), Duration.ZERO, Duration.ofMillis(5), 1, Duration.ofSeconds(1));

    @TempDir
    private Path folder;
    private final AtomicInteger answered = new AtomicInteger();
    private final List<HttpsServer> servers = new ArrayList<>();

    /** An authority, and one in between that it certified. */
    @BeforeEach
    void authorities() throws Exception {
        keytool("-genkeypair", "-alias", "root", "-dname", "CN=Root", "-ext", "bc:c", "-validity",
                "30");
        keytool("-genkeypair", "-alias", "between", "-dname", "CN=Between", "-ext", "bc:c",
                "-validity", "30");
        certify("root", "between", "bc:c", "30");
    }

    @AfterEach
    void closed() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void a_whole_chain_to_a_known_authority_is_trusted() throws Exception {
        leaf("good", "san=ip:127.0.0.1", "-1d");
        assertThat(get(serve("good", true)).status()).isEqualTo(200);
    }

    @Test
    void a_chain_with_a_gap_is_not_trusted() throws Exception {
        leaf("gap", "san=ip:127.0.0.1", "-1d");
        refuses(serve("gap", false), "leads to no authority that is known");
    }

    @Test
    void a_certificate_that_signed_itself_is_not_trusted() throws Exception {
        keytool("-genkeypair", "-alias", "self", "-dname", "CN=127.0.0.1", "-ext",
                "san=ip:127.0.0.1", "-validity", "30");
        refuses(serve("self", true), "signed its own");
    }

    @Test
    void a_certificate_that_has_expired_is_not_trusted() throws Exception {
        leaf("old", "san=ip:127.0.0.1", "-20d");
        refuses(serve("old", true), "has expired");
    }

    @Test
    void a_certificate_for_another_name_is_not_trusted() throws Exception {
        leaf("other", "san=dns:ris.example", "-1d");
        refuses(serve("other", true), "for another name");
    }

    private void refuses(URI address, String sentence) {
        assertThatThrownBy(() -> get(address)).isInstanceOfSatisfying(FetchFailed.class,
                failed -> assertThat(failed.reason()).isEqualTo(Reason.TLS))
                .hasMessageContaining("cannot prove who it is").hasMessageContaining(sentence);
        assertThat(answered).hasValue(0);
    }

    private Answer get(URI address) throws Exception {
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("root", store().getCertificate("root"));
        TrustManagerFactory trust = TrustManagerFactory
                .getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (FeedClient client = new FeedClient(Site.of(address.toString()),
                AddressRule.publicAnd("127.0.0.0/8"), QUICK,
                new DefaultClientTlsStrategy(context))) {
            return client.get(address);
        }
    }

    private URI serve(String alias, boolean whole) throws Exception {
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        var chain = store().getCertificateChain(alias);
        own.setKeyEntry(alias, store().getKey(alias, PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                whole ? chain : new Certificate[]{chain[0]});
        KeyManagerFactory keys = KeyManagerFactory
                .getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer
                .create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            answered.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        servers.add(server);
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/system");
    }

    private void leaf(String alias, String name, String from) throws Exception {
        keytool("-genkeypair", "-alias", alias, "-dname", "CN=City");
        certify("between", alias, name, "10", "-startdate", from);
    }

    private void certify(String by, String alias, String extension, String days, String... more)
            throws Exception {
        Path request = folder.resolve(alias + ".csr");
        Path certificate = folder.resolve(alias + ".crt");
        keytool("-certreq", "-alias", alias, "-file", request.toString());
        List<String> words = new ArrayList<>(List.of("-gencert", "-alias", by, "-infile",
                request.toString(), "-outfile", certificate.toString(), "-ext", extension,
                "-validity", days));
        words.addAll(List.of(more));
        keytool(words.toArray(String[]::new));
        keytool("-importcert", "-alias", alias, "-file", certificate.toString(), "-noprompt");
    }

    private void keytool(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(words));
        if (words[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        }
        command.addAll(List.of("-keystore", folder.resolve("keys").toString(), "-storepass",
                PASSWORD, "-storetype", "PKCS12"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream keys = Files.newInputStream(folder.resolve("keys"))) {
            store.load(keys, PASSWORD.toCharArray());
        }
        return store;
    }
}
