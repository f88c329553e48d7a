package de.beteiligungsbuch.service.council.feed.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import de.beteiligungsbuch.service.council.feed.http.FetchFailed.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Servers that would send for ever, or more than anybody can hold. */
@Timeout(60)
class EndlessAnswerTest {

    private static final FetchLimits QUICK = new FetchLimits(1 << 20, Duration.ofMillis(800),
            Duration.ofSeconds(2), Duration.ZERO, Duration.ofMillis(5), 0, Duration.ofSeconds(1));

    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicLong sent = new AtomicLong();
    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

    EndlessAnswerTest() throws IOException {}

    @AfterEach
    void closed() throws IOException {
        over.countDown();
        socket.close();
    }

    private interface Sender {
        void send(OutputStream out) throws IOException, InterruptedException;
    }

    private FeedClient client(Sender sender) throws FetchFailed {
        Thread.ofVirtual().start(() -> {
            try (Socket peer = socket.accept()) {
                peer.getInputStream().read(new byte[4096]);
                sender.send(peer.getOutputStream());
            } catch (IOException e) {
                over.countDown(); // the client left, as it should
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return new FeedClient(Site.of("http://127.0.0.1:" + socket.getLocalPort() + "/x"),
                AddressRule.publicAnd("127.0.0.0/8"), QUICK);
    }

    private void fails(Sender sender, Reason reason) {
        assertThatThrownBy(() -> get(sender)).isInstanceOfSatisfying(FetchFailed.class,
                failed -> assertThat(failed.reason()).isEqualTo(reason));
    }

    private Answer get(Sender sender) throws FetchFailed {
        try (FeedClient client = client(sender)) {
            return client.get(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/x"));
        }
    }

    private void write(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        out.write(bytes);
        sent.addAndGet(bytes.length);
        out.flush();
    }

    private void pass(long millis) throws InterruptedException, IOException {
        if (over.await(millis, TimeUnit.MILLISECONDS)) {
            throw new IOException("over");
        }
    }

    @Test
    void a_page_of_gigabytes_is_left_at_the_limit() {
        fails(out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n");
            while (true) {
                write(out, "x".repeat(1 << 16));
            }
        }, Reason.TOO_LARGE);
        assertThat(sent).hasValueLessThan(64L << 20);
    }

    @Test
    void a_small_answer_that_unpacks_to_gigabytes_is_left_at_the_limit() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(zeros);
            }
        }
        fails(out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                    + packed.size() + "\r\n\r\n");
            out.write(packed.toByteArray());
            out.flush();
            pass(20_000);
        }, Reason.TOO_LARGE);
    }

    @Test
    void a_page_that_drips_for_ever_is_left() {
        fails(out -> {
            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                write(out, "1\r\n \r\n");
                pass(100);
            }
        }, Reason.TOO_SLOW);
    }

    @Test
    void headers_that_drip_for_ever_are_left() {
        fails(out -> {
            write(out, "HTTP/1.1 200 OK\r\nX: ");
            while (true) {
                write(out, "x");
                pass(100);
            }
        }, Reason.TOO_SLOW);
    }

    @Test
    void headers_without_end_are_left() {
        assertThatThrownBy(() -> get(out -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            while (true) {
                write(out, "X: y\r\n");
            }
        })).isInstanceOf(FetchFailed.class);
        assertThat(sent).hasValueLessThan(16L << 20);
    }

    @Test
    void a_slow_page_is_waited_for() throws FetchFailed {
        Answer answer = get(out -> {
            pass(600);
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{");
            pass(600);
            write(out, "}");
        });
        assertThat(answer.body()).asString().isEqualTo("{}");
    }

    @Test
    void a_city_gets_two_minutes_for_a_page_that_takes_its_server_40_seconds() {
        assertThat(FetchLimits.DEFAULT.silence()).isGreaterThanOrEqualTo(Duration.ofMinutes(2));
        assertThat(FetchLimits.DEFAULT.whole()).isGreaterThan(FetchLimits.DEFAULT.silence());
    }
}
