package de.beteiligungsbuch.service.council.feed.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.beteiligungsbuch.service.council.feed.CityServer;
import de.beteiligungsbuch.service.council.feed.CityServer.Reply;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GuardTest {

    private static final FetchLimits QUICK = new FetchLimits(10_000, Duration.ofMillis(400),
            Duration.ofSeconds(2), Duration.ZERO, Duration.ofMillis(5), 3, Duration.ofSeconds(2));

    private final CityServer city = new CityServer();

    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void closed() {
        over.countDown();
        city.close();
    }

    private void hang() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FeedClient client(AddressRule rule) throws FetchFailed {
        return new FeedClient(Site.of(city.origin()), rule, QUICK);
    }

    private Answer get(String path) throws FetchFailed {
        try (FeedClient client = client(AddressRule.publicAnd("127.0.0.0/8"))) {
            return client.get(URI.create(city.origin() + path));
        }
    }

    private void fails(String path, Reason reason) {
        assertThatThrownBy(() -> get(path)).isInstanceOfSatisfying(FetchFailed.class,
                failed -> assertThat(failed.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
            "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1",
            "fc00::1", "fd12::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::1",
            "2001:db8::1", "ff02::1"})
    void addresses_that_are_not_public_are_refused(String address) throws UnknownHostException {
        assertThat(AddressRule.publicOnly().allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "2a00:1450:4001::1"})
    void public_addresses_are_allowed(String address) throws UnknownHostException {
        assertThat(AddressRule.publicOnly().allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void a_server_at_a_private_address_is_not_connected_to() {
        assertThatThrownBy(() -> {
            try (FeedClient client = client(AddressRule.publicOnly())) {
                client.get(URI.create(city.origin() + "/"));
            }
        }).isInstanceOfSatisfying(FetchFailed.class,
                failed -> assertThat(failed.reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS));
        assertThat(city.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example/x", "//evil.example/x", "http://127.0.0.2/x",
            "file:///etc/passwd", "gopher://evil.example/", "http://user@evil.example/"})
    void a_redirect_to_another_server_is_not_followed(String target) {
        city.on("/away", query -> new Reply(302, Map.of("Location", target), new byte[0]));
        assertThatThrownBy(() -> get("/away")).isInstanceOf(FetchFailed.class);
        assertThat(city.requests()).containsExactly("/away");
    }

    @Test
    void redirects_within_the_server_keep_the_filter_and_come_to_an_end() throws FetchFailed {
        city.on("/old", query -> new Reply(301, Map.of("Location", "/new"), new byte[0]));
        city.on("/new", query -> Reply.json("\"" + query + "\""));
        assertThat(get("/old?modified_since=2026-01-01T00:00:00Z").body())
                .asString().contains("modified_since=2026-01-01T00:00:00Z");
        city.on("/round", query -> new Reply(302, Map.of("Location", "/round"), new byte[0]));
        fails("/round", Reason.TOO_MANY_REDIRECTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://ris.example/a | http://ris.example/b                    | https://ris.example/b
            https://ris.example/a | /b?t=2026-01-01T00:00:00+00:00          | https://ris.example/b?t=2026-01-01T00:00:00%2B00:00
            http://ris.example/a  | https://ris.example/b                   | https://ris.example/b
            https://ris.example/a | https://RIS.example/b c/ü?q={1}         | https://ris.example/b%20c/%C3%BC?q=%7B1%7D
            https://ris.example:8443/a | https://ris.example:8443/b?x=1%2B2 | https://ris.example:8443/b?x=1%2B2""")
    void links_are_brought_to_the_feeds_own_server(String start, String link, String expected)
            throws FetchFailed {
        assertThat(Site.of(start).at(URI.create(start), link)).hasToString(expected);
    }

    @Test
    void ids_under_an_old_name_are_asked_of_the_server_itself() throws FetchFailed {
        Site site = Site.of("https://ris.example/system").calling("http://alt.example/system");
        assertThat(site.at(URI.create("https://ris.example/system"), "http://alt.example/paper/1"))
                .hasToString("https://ris.example/paper/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://user:secret@ris.example/", "ftp://ris.example/", "ris.example",
            "https:///x", "", "http://[::1"})
    void what_is_no_address_of_a_server_is_refused(String address) {
        assertThatThrownBy(() -> Site.of(address)).isInstanceOf(FetchFailed.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void random_errors_are_asked_again_and_retry_after_is_heeded() throws FetchFailed {
        AtomicInteger times = new AtomicInteger();
        city.on("/flaky", query -> switch (times.getAndIncrement()) {
            case 0 -> Reply.status(500, "oops");
            case 1 -> new Reply(429, Map.of("Retry-After", "1"), new byte[0]);
            default -> Reply.json("1");
        });
        long begun = System.nanoTime();
        assertThat(get("/flaky").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(
                Duration.ofMillis(900));
    }

    @Test
    void more_patience_than_we_have_is_not_waited_for() throws FetchFailed {
        city.on("/busy", query -> new Reply(503, Map.of("Retry-After", "3600"), new byte[0]));
        assertThat(get("/busy").status()).isEqualTo(503);
        assertThat(city.requests()).hasSize(1);
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        city.on("/large", query -> Reply.json("x".repeat(50_000)));
        fails("/large", Reason.TOO_LARGE);
    }

    @Test
    void a_server_that_hangs_is_left() {
        city.on("/hang", query -> {
            hang();
            return Reply.json("1");
        });
        fails("/hang", Reason.TOO_SLOW);
    }
}
