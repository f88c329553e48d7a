package de.beteiligungsbuch.service.council.feed.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.objectstore.ObjectStore;

/**
 * In a bucket, as {@code ab/abcdef….json} below its prefix. What is there already is written again
 * as it is, unless this process wrote it a short while ago.
 */
public final class BucketRawStore implements RawStore, AutoCloseable {

    private static final int WRITERS = 8;
    private static final int REMEMBERED = 20_000;

    private final ObjectStore bucket;
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS,
            Thread.ofPlatform().daemon().name("raw-store-", 0).factory());
    private final Set<SourceDigest> written = Collections
            .synchronizedSet(Collections.newSetFromMap(new Remembered()));

    /** In that bucket, which is closed with this. */
    public BucketRawStore(ObjectStore bucket) {
        this.bucket = bucket;
    }

    @Override
    public void keep(Collection<byte[]> contents) {
        List<Callable<SourceDigest>> tasks = contents.stream()
                .<Callable<SourceDigest>>map(content -> () -> write(content)).toList();
        try {
            for (Future<SourceDigest> one : writers.invokeAll(tasks)) {
                written.add(one.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while keeping raw bytes", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("raw bytes could not be kept in the bucket", e);
        }
    }

    private SourceDigest write(byte[] content) {
        SourceDigest digest = SourceDigest.of(content);
        if (!written.contains(digest)) {
            bucket.write(path(digest), content);
        }
        return digest;
    }

    @Override
    public byte[] get(SourceDigest digest) {
        byte[] content = bucket.read(path(digest)).orElseThrow(() -> new IllegalStateException(
                path(digest) + " is not in the bucket of raw bytes; put it back from a backup"));
        if (!SourceDigest.of(content).equals(digest)) {
            throw new IllegalStateException(path(digest) + " in the bucket of raw bytes was"
                    + " altered: its hash is " + SourceDigest.of(content)
                    + "; put it back from a backup");
        }
        return content;
    }

    @Override
    public Incoming receive() {
        return new Incoming(temporary(), (part, digest) -> bucket.write(path(digest), part));
    }

    @Override
    public InputStream open(SourceDigest digest) {
        try {
            Path file = Files.createTempFile(temporary(), "raw", ".part");
            if (!bucket.read(path(digest), file) || !Hashing.of(file).equals(digest)) {
                Files.delete(file);
                throw new IllegalStateException(path(digest) + " is not in the bucket of raw"
                        + " bytes, or it was altered; put it back from a backup");
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static String path(SourceDigest digest) {
        return digest.hex().substring(0, 2) + "/" + digest.hex() + ".json";
    }

    @Override
    public void close() {
        writers.shutdownNow();
        bucket.close();
    }

    private static final class Remembered extends LinkedHashMap<SourceDigest, Boolean> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SourceDigest, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
