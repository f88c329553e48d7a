package de.beteiligungsbuch.local.supervisor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import de.beteiligungsbuch.local.data.Refusal;
import de.beteiligungsbuch.local.part.Part;

/** Why a part did not start, in one sentence, from what it printed. */
final class LastWords {

    private static final int LINES = 200;
    private static final long NEXT_TO_NOTHING = 20 << 20;

    private LastWords() {}

    static String of(Part part, String failure) {
        // On a full disk it could not even print that.
        if (Refusal.isFullDisk(failure) || isFull(part.log())
                || tail(part.log()).stream().anyMatch(Refusal::isFullDisk)) {
            return "The disk is full: " + part.name() + " cannot write; what it printed is in "
                    + part.log() + ".";
        }
        return "The part " + part.name() + " does not start (" + failure.lines().findFirst()
                .orElse("it ended") + "); what it printed is in " + part.log() + ".";
    }

    private static boolean isFull(Path log) {
        try {
            return Files.getFileStore(log).getUsableSpace() < NEXT_TO_NOTHING;
        } catch (IOException e) {
            return false; // the log is gone, which says nothing of the disk
        }
    }

    private static List<String> tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException e) {
            return List.of(); // it printed nothing, which the sentence then does not use
        }
    }
}
