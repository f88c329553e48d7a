package de.beteiligungsbuch.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a server's log file, for the message that says why it did not start. */
final class LogTail {

    private static final int LINES = 20;

    private LogTail() {}

    static String of(Path log) {
        try {
            // Servers may print bytes that are no UTF-8; Latin 1 reads any.
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return log + "\n"
                    + String.join("\n",
                            lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return log + " (which cannot be read: " + e.getMessage() + ")";
        }
    }
}
