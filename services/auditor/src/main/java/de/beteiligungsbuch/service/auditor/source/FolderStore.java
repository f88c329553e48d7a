package de.beteiligungsbuch.service.auditor.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/** Files below a folder. */
record FolderStore(Path folder) implements FileStore {

    @Override
    public Optional<byte[]> read(String path, int atMost) {
        Path file = folder.resolve(path);
        try {
            return Optional.of(read(file, atMost));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            throw new CouldNotTell(file + " cannot be read: " + e, e);
        }
    }

    private static byte[] read(Path file, int atMost) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size == 0 || size > atMost) {
                // It may be no ordinary file, or is refused.
                return Bounded.read(Channels.newInputStream(channel), atMost, file.toString());
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) size);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // goes on where it stands
            }
            return bytes.hasRemaining()
                    ? Arrays.copyOf(bytes.array(), bytes.position())
                    : bytes.array();
        }
    }

    @Override
    public int readers() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public List<LedgerName> ledgers() {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.exists(child.resolve("checkpoint"))
                    || Files.exists(child.resolve("checkpoint.unsigned"))
                    || Files.exists(child.resolve("tile")))
                    .map(child -> child.getFileName().toString()).sorted().map(LedgerName::new)
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new CouldNotTell(folder + " cannot be read as an export: " + e, e);
        }
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
