package de.beteiligungsbuch.service.council.feed.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

import de.beteiligungsbuch.council.SourceDigest;

/** Reads a file as it stood at one moment. */
final class StableFile {

    private StableFile() {}

    /** Why a file is not read now. */
    static final class NotReadable extends Exception {

        private static final long serialVersionUID = 1L;

        NotReadable(String sentence) {
            super(sentence);
        }
    }

    /**
     * All bytes.
     *
     * @param most  how many there may be
     * @param quiet since when nobody must have written to it; waits for that once
     * @throws NotReadable if there are more, or if somebody wrote to it meanwhile
     */
    static byte[] read(Path file, long most, Duration quiet) throws NotReadable {
        try {
            await(file, quiet);
            BasicFileAttributes before = attributes(file);
            if (before.size() > most) {
                throw new NotReadable("The file has " + before.size() + " bytes; at most " + most
                        + " are read. Please split it.");
            }
            byte[] content = Files.readAllBytes(file);
            byte[] again = Files.readAllBytes(file);
            BasicFileAttributes after = attributes(file);
            boolean same = before.size() == after.size() && content.length == after.size()
                    && before.lastModifiedTime().equals(after.lastModifiedTime())
                    && SourceDigest.of(content).equals(SourceDigest.of(again));
            if (!same) {
                throw new NotReadable("The file was being written while it was read; the next run"
                        + " reads it again.");
            }
            return content;
        } catch (IOException e) {
            throw new NotReadable("The file cannot be read: " + e.getClass().getSimpleName() + ".");
        }
    }

    private static void await(Path file, Duration quiet) throws IOException {
        Instant written = attributes(file).lastModifiedTime().toInstant();
        Duration since = Duration.between(written, Instant.now());
        if (since.compareTo(quiet) < 0) {
            Duration rest = since.isNegative() ? quiet : quiet.minus(since);
            try {
                Thread.sleep(rest);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }
}
