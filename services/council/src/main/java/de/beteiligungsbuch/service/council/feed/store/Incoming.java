package de.beteiligungsbuch.service.council.feed.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

import de.beteiligungsbuch.council.SourceDigest;

/** Bytes on their way into the store: in a file that nobody else may read, gone when closed. */
public final class Incoming implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final OutputStream stream;
    private final Home home;

    /** Where they go when they are complete. */
    interface Home {
        void take(Path file, SourceDigest digest) throws IOException;
    }

    Incoming(Path folder, Home home) {
        this.file = folder.resolve(UUID.randomUUID() + ".part");
        this.home = home;
        try {
            channel = FileChannel.open(file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions
                            .asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stream = Channels.newOutputStream(channel);
    }

    /** Takes the bytes. */
    public OutputStream stream() {
        return stream;
    }

    /** All came, and they have that hash; when it returns, they survive the loss of power. */
    public void keep(SourceDigest digest) {
        try {
            channel.force(true);
            home.take(file, digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
