package de.beteiligungsbuch.service.council.feed.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import de.beteiligungsbuch.council.SourceDigest;

/**
 * In files {@code ab/abcdef….json} of a folder that only its owner may read. A file is complete or
 * not there: written under another name, forced to disk, then renamed.
 */
public final class FolderRawStore implements RawStore, AutoCloseable {

    private static final int WRITERS = 16;

    private final Path folder;
    private final Path incoming;
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS,
            Thread.ofPlatform().daemon().name("raw-store-", 0).factory());

    /** In that folder, which is made if it is missing. */
    public FolderRawStore(Path folder) {
        this.folder = folder;
        incoming = folder.resolve("incoming");
        makeFolder(incoming);
        Leftovers.remove(incoming);
    }

    @Override
    public void keep(Collection<byte[]> contents) {
        List<Callable<Path>> tasks = contents.stream()
                .<Callable<Path>>map(content -> () -> write(content)).toList();
        Set<Path> folders = new HashSet<>();
        try {
            for (Future<Path> written : writers.invokeAll(tasks)) {
                folders.add(written.get());
            }
            for (Future<Path> forced : writers.invokeAll(folders.stream()
                    .<Callable<Path>>map(path -> () -> force(path)).toList())) {
                forced.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while keeping raw bytes", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("raw bytes could not be kept in " + folder, e);
        }
    }

    private Path write(byte[] content) throws IOException {
        Path file = file(SourceDigest.of(content));
        Path parent = file.resolveSibling(".");
        if (Files.exists(file)) {
            return parent;
        }
        if (!Files.isDirectory(parent)) {
            makeFolder(parent);
        }
        Path temporary = file.resolveSibling(UUID.randomUUID() + ".part");
        try (FileChannel channel = FileChannel.open(temporary,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions
                        .asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        return parent;
    }

    private static Path force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
        return folder;
    }

    @Override
    public byte[] get(SourceDigest digest) {
        Path file = file(digest);
        try {
            byte[] content = Files.readAllBytes(file);
            if (!SourceDigest.of(content).equals(digest)) {
                throw new IllegalStateException(file + " was altered: its hash is "
                        + SourceDigest.of(content) + "; put the folder back from a backup");
            }
            return content;
        } catch (IOException e) {
            throw new IllegalStateException(
                    file + " cannot be read; put the folder back from a backup", e);
        }
    }

    @Override
    public Incoming receive() {
        return new Incoming(incoming, (part, digest) -> {
            Path file = file(digest);
            makeFolder(file.resolveSibling("."));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            force(file.resolveSibling("."));
        });
    }

    @Override
    public InputStream open(SourceDigest digest) {
        Path file = file(digest);
        try {
            if (!Hashing.of(file).equals(digest)) {
                throw new IllegalStateException(file + " was altered; put the folder back from a"
                        + " backup");
            }
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new IllegalStateException(
                    file + " cannot be read; put the folder back from a backup", e);
        }
    }

    private Path file(SourceDigest digest) {
        return folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex() + ".json");
    }

    private static void makeFolder(Path path) {
        try {
            Files.createDirectories(path, PosixFilePermissions
                    .asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        writers.shutdownNow();
    }
}
