package de.beteiligungsbuch.service.auditor.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/**
 * The folder of an export. A file is there whole or not at all: what a crash leaves behind ends in
 * {@code .part} and is overwritten by the next attempt.
 */
final class ExportFolder {

    private final Path folder;

    ExportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a file that never changes.
     *
     * @return false if there already is one with other bytes, which is left alone
     */
    boolean keep(String path, byte[] bytes) {
        Path file = folder.resolve(path);
        try {
            if (Files.exists(file)) {
                return Arrays.equals(Files.readAllBytes(file), bytes);
            }
            store(file, bytes);
            return true;
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** Writes a file, whatever was there. */
    void replace(String path, byte[] bytes) {
        Path file = folder.resolve(path);
        try {
            store(file, bytes);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** Takes a file away, if it is there. */
    void remove(String path) {
        Path file = folder.resolve(path);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static void store(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static CouldNotTell failed(Path file, IOException e) {
        return new CouldNotTell(file + " cannot be written: " + e, e);
    }
}
