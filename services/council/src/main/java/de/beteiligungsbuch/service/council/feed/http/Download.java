package de.beteiligungsbuch.service.council.feed.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/** Hands the bytes of a good answer on; of others keeps them, if they are few. */
final class Download implements FeedClient.Body {

    private static final int CHUNK = 1 << 16;
    /** Of an error's page. */
    private static final long OTHER = 1 << 20;

    private final OutputStream to;
    private final FetchLimits limits;

    Download(OutputStream to, FetchLimits limits) {
        this.to = to;
        this.limits = limits;
    }

    @Override
    public byte[] read(HttpGet get, ClassicHttpResponse response, Instant begun)
            throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        boolean good = response.getCode() >= 200 && response.getCode() < 300;
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long most = good ? limits.bytes() : Math.min(limits.bytes(), OTHER);
        try (InputStream content = entity.getContent()) {
            handOn(get, content, begun, most, good ? to : kept);
        }
        return kept.toByteArray();
    }

    private void handOn(HttpGet get, InputStream content, Instant begun, long most,
            OutputStream out) throws IOException {
        Instant latest = begun.plus(limits.whole());
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            size += read;
            if (size > most) {
                get.abort(); // or closing would read on to the end
                throw new FeedClient.TooLarge();
            }
            if (Instant.now().isAfter(latest)) {
                get.abort();
                throw new InterruptedIOException("longer than " + limits.whole());
            }
            write(out, chunk, read);
        }
    }

    private static void write(OutputStream out, byte[] chunk, int length) {
        try {
            out.write(chunk, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // our disk, not their server
        }
    }
}
