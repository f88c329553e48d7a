package de.beteiligungsbuch.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A shell that outlives this JVM for an instant and takes its processes and temporary folders with
 * it, however the JVM ends: it waits at the other end of a pipe, which the kernel closes even after
 * {@code kill -9}.
 */
final class Reaper {

    // A process is told by its id and the time it started, so that none is hit that got the id later.
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            lines=
            while read -r line; do lines="$lines
            $line"; done
            echo "$lines" | while read -r what which started; do
              case $what in
              process) [ "$(cut -d' ' -f22 "/proc/$which/stat" 2>/dev/null)" = "$started" ] && kill -9 "$which" ;;
              esac
            done
            echo "$lines" | while read -r what which; do
              case $what in folder) rm -rf "$which" ;; esac
            done
            """;

    private static final Reaper ONE = new Reaper();

    private final OutputStream pipe;

    private Reaper() {
        try {
            pipe = new ProcessBuilder(List.of("sh", "-c", SCRIPT))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("the shell that cleans up cannot be started", e);
        }
    }

    static void takeAlong(ProcessHandle process) {
        ONE.write("process " + process.pid() + " " + ProcFile.startOf(process.pid()));
    }

    static void takeAlong(Path temporaryFolder) {
        ONE.write("folder " + temporaryFolder.toAbsolutePath());
    }

    private synchronized void write(String line) {
        try {
            pipe.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the shell that cleans up is gone", e);
        }
    }
}
