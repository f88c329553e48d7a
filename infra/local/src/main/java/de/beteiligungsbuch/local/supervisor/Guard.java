package de.beteiligungsbuch.local.supervisor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.local.data.DataFolder;

/**
 * Looks after the supervisor: a shell that waits at the other end of a pipe and becomes the next
 * supervisor when this one is gone without a word. When the shell is killed, the supervisor starts
 * another.
 */
public final class Guard {

    private static final String SCRIPT = """
            read -r word
            [ "$word" = done ] && exit 0
            export %s
            exec "$@"
            """.formatted(Running.mark(Running.SUPERVISOR));

    private final List<String> command;
    private final Map<String, String> environment;
    private final DataFolder folder;
    private boolean dismissed;
    private @Nullable OutputStream pipe;

    /**
     * A guard that has not begun.
     *
     * @param successor the command line of the next supervisor
     */
    public Guard(DataFolder folder, List<String> successor, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
        command = new ArrayList<>(List.of("sh", "-c", SCRIPT, "guard"));
        command.addAll(successor);
    }

    /** Starts the shell, and another whenever it ends. */
    public synchronized void begin() {
        if (dismissed) {
            return;
        }
        var log = ProcessBuilder.Redirect
                .appendTo(folder.logs().resolve("supervisor.log").toFile());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log)
                .directory(folder.path().toFile());
        builder.environment().putAll(environment);
        builder.environment().putAll(Running.marks(folder, Running.GUARD));
        try {
            Process shell = builder.start();
            pipe = shell.getOutputStream();
            var _ = shell.onExit().thenRun(this::begin);
        } catch (IOException e) {
            throw new UncheckedIOException("the supervisor's guard cannot be started", e);
        }
    }

    /** Sends it away, because the supervisor ends as it should. */
    public synchronized void dismiss() {
        dismissed = true;
        try {
            if (pipe != null) {
                pipe.write("done\n".getBytes(StandardCharsets.UTF_8));
                pipe.close();
            }
        } catch (IOException e) {
            pipe = null; // it is gone already
        }
    }
}
