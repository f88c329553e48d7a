package de.beteiligungsbuch.objectstore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Files in a folder, which a web server may serve as they are. For one writer a folder. */
public final class FolderStore implements ObjectStore {

    private static final int CHUNK = 1 << 16;
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;

    /** @param folder made when absent */
    public FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void write(String path, byte[] content) {
        write(path, Channels.newChannel(new ByteArrayInputStream(content)));
    }

    @Override
    public void write(String path, Path content) {
        try (FileChannel from = FileChannel.open(content, StandardOpenOption.READ)) {
            write(path, from);
        } catch (IOException e) {
            throw new NotStored(content + " cannot be read: " + e, e);
        }
    }

    private void write(String path, ReadableByteChannel content) {
        Path file = resolve(path);
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        Path around = Objects.requireNonNull(file.getParent());
        try {
            makeFolders(around);
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
                while (content.read(bytes.clear()) >= 0) {
                    bytes.flip();
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            sync(around);
        } catch (IOException e) {
            throw new NotStored(file + " cannot be written: " + e, e);
        }
    }

    @Override
    public void writeForEver(String path, byte[] content) {
        write(path, content);
    }

    /** A folder that was made is on the disk once the one around it is. */
    private void makeFolders(Path wanted) throws IOException {
        if (Files.isDirectory(wanted)) {
            return;
        }
        Path parent = wanted.getParent();
        if (parent != null) {
            makeFolders(parent);
        }
        Files.createDirectories(wanted);
        if (parent != null) {
            sync(parent);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<byte[]> read(String path) {
        Path file = resolve(path);
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new NotStored(file + " cannot be read: " + e, e);
        }
    }

    @Override
    public boolean read(String path, Path copy) {
        Path file = resolve(path);
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new NotStored(file + " cannot be read: " + e, e);
        }
    }

    @Override
    public void deleteFolder(String path) {
        Path superfluous = resolve(path);
        try (Stream<Path> files = Files.walk(superfluous)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            return; // somebody else was sooner, or it never was
        } catch (IOException e) {
            throw new NotStored(superfluous + " cannot be removed: " + e, e);
        }
    }

    @Override
    public void close() {
        // holds nothing open
    }

    private Path resolve(String path) {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new IllegalArgumentException("not a path below the folder: " + path);
        }
        return file;
    }
}
