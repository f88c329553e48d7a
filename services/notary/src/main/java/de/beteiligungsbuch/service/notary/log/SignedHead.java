package de.beteiligungsbuch.service.notary.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.objectstore.FolderStore;
import de.beteiligungsbuch.objectstore.ObjectStore;

/**
 * The checkpoint that was signed last, kept apart from the tiles: nothing is signed that does not
 * extend it, whatever became of everything else. One process at a time has it.
 */
final class SignedHead implements AutoCloseable {

    private final LedgerName ledger;
    private final ObjectStore state;
    private final FileChannel channel;
    private final FileLock lock;

    /**
     * Takes it.
     *
     * @throws IllegalStateException if another process has it
     */
    SignedHead(Path folder, LedgerName ledger) {
        this.ledger = ledger;
        state = new FolderStore(folder);
        Path file = folder.resolve(ledger + ".lock");
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = locked(channel, file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    private static FileLock locked(FileChannel channel, Path file) throws IOException {
        FileLock taken = null;
        try {
            taken = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            throw inUse(file, e);
        } finally {
            if (taken == null) {
                channel.close();
            }
        }
        if (taken == null) {
            throw inUse(file, null);
        }
        return taken;
    }

    private static IllegalStateException inUse(Path file, @Nullable Throwable cause) {
        return new IllegalStateException("another notary signs this ledger; it holds " + file,
                cause);
    }

    /** The signed note; empty if nothing was ever signed. */
    Optional<byte[]> read() {
        return state.read(file());
    }

    /**
     * Puts the next one in place of the one that is expected there.
     *
     * @throws IllegalStateException if another one is there; it stays
     */
    void replace(Optional<byte[]> expected, byte[] next) {
        Optional<byte[]> found = read();
        if (!Arrays.equals(found.orElse(null), expected.orElse(null))) {
            throw new IllegalStateException("somebody else signed ledger " + ledger);
        }
        state.write(file(), next);
    }

    private String file() {
        return ledger + ".signed";
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of ledger " + ledger, e);
        }
    }
}
