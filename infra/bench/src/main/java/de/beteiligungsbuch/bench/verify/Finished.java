package de.beteiligungsbuch.bench.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import de.beteiligungsbuch.bench.memory.Resident;

/**
 * A program of Java that ran in a JVM of its own, with the same settings whatever it is.
 *
 * @param seconds   from its start to its end, the JVM's included
 * @param mebibytes its largest resident set (VmHWM of proc_pid_status(5))
 */
record Finished(double seconds, double mebibytes) {

    private static final double NANOS_A_SECOND = 1e9;
    private static final int LAST_CHARACTERS = 4_000;

    /**
     * Runs it to its end.
     *
     * @param classPath and the main class's arguments, as java takes them
     * @param log       takes what it prints
     * @throws IllegalStateException unless it answers 0
     */
    static Finished run(String classPath, List<String> mainAndArguments, Path log)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-Xmx1g", "-cp", classPath));
        command.addAll(mainAndArguments);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        Thread end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        double most = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, resident(status));
        }
        double seconds = (System.nanoTime() - begin) / NANOS_A_SECOND;
        Runtime.getRuntime().removeShutdownHook(end);
        if (process.exitValue() != 0) {
            String words = Files.readString(log);
            throw new IllegalStateException(mainAndArguments.getFirst() + " answers "
                    + process.exitValue() + ": "
                    + words.substring(Math.max(0, words.length() - LAST_CHARACTERS)));
        }
        return new Finished(seconds, most);
    }

    private static double resident(Path status) {
        try {
            return Resident.atMost(Files.readString(status));
        } catch (IOException e) {
            return 0; // it ended meanwhile
        }
    }
}
