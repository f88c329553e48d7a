package de.beteiligungsbuch.testing;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What a process of this machine can be told; see signal(7). */
public enum Signal {
    /** End cleanly. */
    TERM,
    /** End cleanly and at once: what PostgreSQL wants in place of {@link #TERM}. */
    INT,
    /** Stand still. */
    STOP,
    /** Go on. */
    CONT;

    /** Returns when it is sent; a process that is gone already is no error. */
    public void sendTo(ProcessHandle target) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + target.pid() + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("no shell to send a signal with", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
