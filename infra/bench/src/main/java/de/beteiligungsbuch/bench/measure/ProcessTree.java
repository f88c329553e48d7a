package de.beteiligungsbuch.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** The processor time of this process and all that it started, from Linux' {@code /proc}. */
final class ProcessTree {

    private ProcessTree() {}

    /** Ticks so far, those of children that have ended included. */
    static long ticks() {
        ProcessHandle self = ProcessHandle.current();
        return LongStream.concat(LongStream.of(self.pid()),
                self.descendants().mapToLong(ProcessHandle::pid))
                .map(pid -> ticksOf(pid).orElse(0)).sum();
    }

    /** Nanoseconds of processor time that this process alone used so far. */
    static long ownNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static OptionalLong ticksOf(long pid) {
        try {
            return OptionalLong
                    .of(ticks(Files.readString(Path.of("/proc", Long.toString(pid), "stat"))));
        } catch (IOException e) {
            return OptionalLong.empty(); // it ended meanwhile
        }
    }

    /** utime + stime + cutime + cstime: fields 14 to 17 of proc_pid_stat(5). */
    static long ticks(String stat) {
        // The second field is a name in brackets, which may hold blanks and brackets itself.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return LongStream.rangeClosed(11, 14).map(i -> Long.parseLong(fields[(int) i])).sum();
    }
}
