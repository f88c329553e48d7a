package de.beteiligungsbuch.local.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that keeps everything of one Beteiligungsbuch. A marker file says that it is one, so
 * that no other folder is ever deleted.
 *
 * @param path absolute
 */
public record DataFolder(Path path) {

    private static final String MARKER = "beteiligungsbuch.folder";
    private static final long MEBIBYTE = 1 << 20;

    /** With the one absolute path that links do not hide. */
    public DataFolder {
        path = real(path.toAbsolutePath().normalize());
    }

    /**
     * Makes the folder when it is new.
     *
     * @throws Refusal if the folder holds something else, or cannot be written
     */
    public void open() {
        if (!exists() && !isEmpty()) {
            throw new Refusal(path + " is not empty and not a Beteiligungsbuch; choose another"
                    + " folder with --data.");
        }
        try {
            Files.createDirectories(path, PosixFilePermissions
                    .asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (!exists()) {
                Files.writeString(marker(), "Everything of one Beteiligungsbuch; format 1.\n");
            }
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new Refusal("The folder " + path + " cannot be written: " + e.getMessage() + ".",
                    e);
        }
    }

    /** Whether it is a Beteiligungsbuch's folder already. */
    public boolean exists() {
        return Files.exists(marker());
    }

    /**
     * Makes sure that there is room.
     *
     * @throws Refusal if fewer mebibytes are free
     */
    public void requireFree(long mebibytes) {
        try {
            long free = Files.getFileStore(path).getUsableSpace() / MEBIBYTE;
            if (free < mebibytes) {
                throw new Refusal("The disk is full: " + path + " has " + free + " MiB left, and "
                        + mebibytes + " are needed.");
            }
        } catch (IOException e) {
            throw new Refusal("How much room is left in " + path + " cannot be found out: "
                    + e.getMessage() + ".", e);
        }
    }

    /** Takes the folder for this process until it ends; empty when another process has it. */
    public Optional<FileLock> take() {
        try {
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
            if (lock.isEmpty()) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Refusal("The folder " + path + " cannot be locked: " + e.getMessage() + ".",
                    e);
        }
    }

    /** Deletes the folder and all that is in it; the marker goes last. */
    public void delete() {
        if (!exists()) {
            throw new Refusal(path + " is not the folder of a Beteiligungsbuch; nothing was"
                    + " deleted.");
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(marker()) && !each.equals(path)) {
                    Files.deleteIfExists(each);
                }
            }
            Files.delete(marker());
            Files.delete(path);
        } catch (IOException e) {
            throw new Refusal(path + " cannot be deleted: " + e.getMessage() + ".", e);
        }
    }

    /** What the parts print, a file a part. */
    public Path logs() {
        return path.resolve("logs");
    }

    private static Path real(Path path) {
        try {
            return Files.exists(path) ? path.toRealPath() : path;
        } catch (IOException e) {
            throw new Refusal("The folder " + path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private Path marker() {
        return path.resolve(MARKER);
    }

    private boolean isEmpty() {
        if (!Files.exists(path)) {
            return true;
        }
        try (Stream<Path> children = Files.list(path)) {
            return children.findAny().isEmpty();
        } catch (IOException e) {
            throw new Refusal("The folder " + path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
