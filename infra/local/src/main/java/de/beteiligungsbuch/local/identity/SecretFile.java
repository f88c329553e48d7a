package de.beteiligungsbuch.local.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

import de.beteiligungsbuch.local.data.Refusal;

/** A file that only its owner may read; a crash leaves the whole file or none. */
final class SecretFile {

    private SecretFile() {}

    /** What is in it; made once when there is none. */
    static String readOrMake(Path file, Supplier<String> content) {
        try {
            if (!Files.exists(file)) {
                write(file, content.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /** Puts something else in its place, and returns that. */
    static String replace(Path file, String content) {
        try {
            write(file, content);
            return content;
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Path unfinished = Files.createTempFile(file.getParent(), "unfinished-", "",
                PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Refusal unusable(Path file, IOException cause) {
        return new Refusal("The file " + file + " cannot be used: " + cause.getMessage() + ".",
                cause);
    }
}
