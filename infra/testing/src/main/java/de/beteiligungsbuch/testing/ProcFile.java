package de.beteiligungsbuch.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux says of a process in {@code /proc/<pid>/stat}, see proc_pid_stat(5). */
final class ProcFile {

    private ProcFile() {}

    /** When the process started, in clock ticks since boot; "0" when it is gone. */
    static String startOf(long pid) {
        return field(pid, 22, "0");
    }

    /** Whether the process ended but was not yet waited for, or does not exist at all. */
    static boolean isGone(long pid) {
        return switch (field(pid, 3, "X")) {
            case "X", "Z" -> true;
            default -> false;
        };
    }

    private static String field(long pid, int number, String otherwise) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // Field 2, the name in parentheses, may hold spaces and parentheses itself.
            String afterName = stat.substring(stat.lastIndexOf(')') + 2);
            return afterName.split(" ", -1)[number - 3];
        } catch (IOException e) {
            return otherwise;
        }
    }
}
