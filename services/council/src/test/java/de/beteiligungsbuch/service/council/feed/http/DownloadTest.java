package de.beteiligungsbuch.service.council.feed.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import de.beteiligungsbuch.service.council.feed.http.FetchFailed.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Documents that come in parts, not at all, for ever, or from where they should not. */
@Timeout(60)
class DownloadTest {

    private static final FetchLimits QUICK = new FetchLimits(1 << 20, Duration.ofMillis(800),
            Duration.ofSeconds(2), Duration.ZERO, Duration.ofMillis(5), 0, Duration.ofSeconds(1));

    private final CountDownLatch over = new CountDownLatch(1);
    private final ByteArrayOutputStream got = new ByteArrayOutputStream();
    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

    DownloadTest() throws IOException {}

    @AfterEach
    void closed() throws IOException {
        over.countDown();
        socket.close();
    }

    private interface Sender {
        void send(OutputStream out) throws IOException, InterruptedException;
    }

    private Answer download(Sender sender, AddressRule rule, OutputStream to) throws FetchFailed {
        Thread.ofVirtual().start(() -> {
            try (Socket peer = socket.accept()) {
                peer.getInputStream().read(new byte[4096]);
                sender.send(peer.getOutputStream());
            } catch (IOException e) {
                over.countDown(); // the client left, or never came
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        String address = "http://127.0.0.1:" + socket.getLocalPort() + "/1.pdf";
        try (FeedClient client = new FeedClient(Site.of(address), rule, QUICK)) {
            return client.download(URI.create(address), to);
        }
    }

    private Answer download(Sender sender) throws FetchFailed {
        return download(sender, AddressRule.publicAnd("127.0.0.0/8"), got);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void fails(Reason reason, Sender sender) {
        assertThatThrownBy(() -> download(sender)).isInstanceOfSatisfying(FetchFailed.class,
                failed -> assertThat(failed.reason()).isEqualTo(reason));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static void sendPacked(OutputStream out, byte[] packed, int length)
            throws IOException {
        write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + length
                + "\r\nConnection: close\r\n\r\n");
        out.write(packed, 0, length);
        out.flush();
    }

    @Test
    void a_document_is_handed_on_as_it_is() throws FetchFailed {
        Answer answer = download(
                out -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n%PDF-"));
        assertThat(answer.isGood()).isTrue();
        assertThat(answer.body()).as("never held").isEmpty();
        assertThat(got).hasToString("%PDF-");
    }

    @Test
    void the_page_of_an_error_is_not_handed_on() throws FetchFailed {
        Answer answer = download(out -> write(out,
                "HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).asString().isEqualTo("gone");
        assertThat(got.size()).isZero();
    }

    @Test
    void fewer_bytes_than_announced_are_no_document() {
        fails(Reason.CUT_OFF, out -> write(out,
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\nConnection: close\r\n\r\n%PDF-1.7"));
    }

    @Test
    void chunks_that_stop_in_the_middle_are_no_document() {
        fails(Reason.CUT_OFF, out -> write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked"
                + "\r\nConnection: close\r\n\r\n8\r\n%PDF-1.7\r\n"));
    }

    @Test
    void a_packed_document_that_stops_in_the_middle_is_no_document() {
        byte[] text = "%PDF-1.7 and more of it, all of it different".getBytes(
                StandardCharsets.US_ASCII);
        fails(Reason.CUT_OFF, out -> sendPacked(out, packed(text), packed(text).length - 12));
    }

    @Test
    void a_packed_document_is_unpacked_and_bounded_as_unpacked() throws FetchFailed {
        download(out -> sendPacked(out, packed("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)),
                packed("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)).length));
        assertThat(got).hasToString("%PDF-1.7");
    }

    @Test
    void a_small_document_that_unpacks_to_a_large_one_is_left_at_the_limit() {
        fails(Reason.TOO_LARGE, out -> {
            byte[] bomb = packed(new byte[16 << 20]);
            sendPacked(out, bomb, bomb.length);
        });
        assertThat(got.size()).isLessThanOrEqualTo(1 << 20);
    }

    @Test
    void a_document_without_end_is_left_at_the_limit() {
        fails(Reason.TOO_LARGE, out -> {
            write(out, "HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                write(out, "x".repeat(1 << 16));
            }
        });
    }

    @Test
    void a_document_that_drips_for_ever_is_left() {
        fails(Reason.TOO_SLOW, out -> {
            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (!over.await(100, TimeUnit.MILLISECONDS)) {
                write(out, "1\r\nx\r\n");
            }
        });
    }

    @Test
    void a_private_address_is_not_connected_to() {
        assertThatThrownBy(() -> download(out -> write(out, "HTTP/1.1 200 OK\r\n\r\n"),
                AddressRule.publicOnly(), got)).isInstanceOfSatisfying(FetchFailed.class,
                        failed -> assertThat(failed.reason())
                                .isEqualTo(Reason.FORBIDDEN_ADDRESS));
    }

    @Test
    void a_full_disk_of_ours_is_no_fault_of_the_server() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> download(
                out -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n%PDF-"),
                AddressRule.publicAnd("127.0.0.0/8"), full))
                .isInstanceOf(UncheckedIOException.class).hasMessageContaining("No space");
    }
}
