package de.beteiligungsbuch.service.council.feed.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.service.council.feed.store.Hashing;

/** Hashes what passes, counts it, and remembers its beginning. */
final class Measured extends OutputStream {

    private final OutputStream on;
    private final MessageDigest sha256 = Hashing.sha256();
    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream(Beginning.LENGTH);
    private long size;

    Measured(OutputStream on) {
        this.on = on;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[]{(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        on.write(bytes, from, length);
        sha256.update(bytes, from, length);
        size += length;
        int wanted = Math.min(length, Beginning.LENGTH - beginning.size());
        beginning.write(bytes, from, Math.max(0, wanted));
    }

    Beginning beginning() {
        return Beginning.of(beginning.toByteArray());
    }

    /** To be called once, when all has passed. */
    Document document() {
        return new Document(SourceDigest.ofHash(sha256.digest()), beginning().mediaType(), size);
    }

    long size() {
        return size;
    }
}
