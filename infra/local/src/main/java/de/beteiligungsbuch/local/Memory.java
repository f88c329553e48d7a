package de.beteiligungsbuch.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import de.beteiligungsbuch.local.supervisor.Running;

/** How much memory a part takes up, with its children; what several share counts once. */
final class Memory {

    static final long MEBIBYTE = 1 << 20;

    private static final String PROPORTIONAL = "Pss:";
    private static final int KIBIBYTE = 1 << 10;

    private Memory() {}

    /** In bytes. */
    static long of(Running running) {
        return Stream.of(Stream.of(running.process()), childrenOf(running))
                .flatMap(processes -> processes).mapToLong(Memory::of).sum();
    }

    // The supervisor's children are parts of their own.
    private static Stream<ProcessHandle> childrenOf(Running running) {
        return running.part().equals(Running.SUPERVISOR)
                ? Stream.empty()
                : running.process().descendants();
    }

    private static long of(ProcessHandle process) {
        try (Stream<String> lines = Files
                .lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(PROPORTIONAL))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIBIBYTE)
                    .sum();
        } catch (IOException e) {
            return 0; // gone in the meantime
        }
    }
}
