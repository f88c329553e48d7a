package de.beteiligungsbuch.bench.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The resident set of processes (proc_pid_status(5)); shared pages count in each. */
public final class Resident {

    private static final String FOLDER = "BETEILIGUNGSBUCH_FOLDER=";
    private static final String PART = "BETEILIGUNGSBUCH_PART=";
    private static final double KIBIBYTES = 1024;

    private Resident() {}

    /** MiB by part: the launcher marks all processes that it starts, and theirs inherit it. */
    static Map<String, Double> partsOf(Path folder) {
        Map<String, Double> parts = new TreeMap<>();
        ProcessHandle.allProcesses().forEach(process -> {
            Path directory = Path.of("/proc", Long.toString(process.pid()));
            try {
                List<String> environment = Arrays.asList(
                        new String(Files.readAllBytes(directory.resolve("environ")),
                                StandardCharsets.UTF_8).split("\0", -1));
                if (environment.contains(FOLDER + folder)) {
                    double resident = resident(Files.readString(directory.resolve("status")));
                    environment.stream().filter(variable -> variable.startsWith(PART)).findFirst()
                            .ifPresent(part -> parts.merge(part.substring(PART.length()), resident,
                                    Double::sum));
                }
            } catch (IOException e) {
                // It ended meanwhile, or is somebody else's.
                return;
            }
        });
        return parts;
    }

    /** MiB now; 0 for a process without memory of its own. */
    static double resident(String status) {
        return mebibytes(status, "VmRSS:");
    }

    /**
     * MiB at most so far; 0 for a process without memory of its own.
     *
     * @param status of the process, as the file has it
     */
    public static double atMost(String status) {
        return mebibytes(status, "VmHWM:");
    }

    private static double mebibytes(String status, String name) {
        return status.lines().filter(line -> line.startsWith(name))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIBIBYTES)
                .sum();
    }
}
