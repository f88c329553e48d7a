package de.beteiligungsbuch.service.auditor.keeping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/** A folder that one process at a time works in. The lock ends with the process, however it ends. */
public final class OneProcess implements AutoCloseable {

    private final FileChannel channel;

    private OneProcess(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder; makes it if it is not there.
     *
     * @throws CouldNotTell if another process has it, or it cannot be written
     */
    public static OneProcess in(Path folder) {
        Path file = folder.resolve("lock");
        try {
            Durable.folder(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CouldNotTell("another process works in " + folder + " and holds " + file
                        + ": stop it first");
            }
            return new OneProcess(channel);
        } catch (IOException e) {
            throw new CouldNotTell(folder + " cannot be written: " + e, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CouldNotTell("the lock could not be given back: " + e, e);
        }
    }
}
