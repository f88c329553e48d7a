package de.beteiligungsbuch.faults.tamper.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A copy of an export that may be spoilt and is mended again. The export itself is only ever read.
 */
public final class ExportCopy {

    private final Path original;
    private final Path folder;
    private final Set<String> touched = new HashSet<>();

    private ExportCopy(Path original, Path folder) {
        this.original = original;
        this.folder = folder;
    }

    /**
     * Copies all files.
     *
     * @param folder that does not exist yet
     */
    public static ExportCopy of(Path original, Path folder) throws IOException {
        ExportCopy copy = new ExportCopy(original, folder);
        for (String path : copy.files(original)) {
            copy.mend(path);
        }
        return copy;
    }

    /** Deletes a copy that nobody needs any more. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Puts everything back that was written or deleted. */
    public void mend() throws IOException {
        for (String path : touched) {
            mend(path);
        }
        touched.clear();
    }

    private void mend(String path) throws IOException {
        Path from = original.resolve(path);
        Path to = folder.resolve(path);
        if (Files.exists(from)) {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(to);
        }
    }

    boolean has(String path) {
        return Files.exists(folder.resolve(path));
    }

    byte[] read(String path) throws IOException {
        return Files.readAllBytes(folder.resolve(path));
    }

    void write(String path, byte[] bytes) throws IOException {
        touched.add(path);
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    void delete(String path) throws IOException {
        touched.add(path);
        Files.delete(folder.resolve(path));
    }

    /** Every file of a folder, as a path below the export. */
    List<String> below(String path) throws IOException {
        Path start = folder.resolve(path);
        return Files.exists(start)
                ? files(start).stream().map(file -> path + "/" + file).toList()
                : List.of();
    }

    private List<String> files(Path start) throws IOException {
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> start.relativize(file).toString()).sorted().toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }
}
