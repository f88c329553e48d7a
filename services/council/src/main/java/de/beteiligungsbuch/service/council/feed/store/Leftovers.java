package de.beteiligungsbuch.service.council.feed.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** What a process that was killed had begun to write. */
final class Leftovers {

    /** Nothing is written for as long as that. */
    private static final Duration OLD = Duration.ofHours(6);

    private Leftovers() {}

    static void remove(Path folder) {
        Instant before = Instant.now().minus(OLD);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
