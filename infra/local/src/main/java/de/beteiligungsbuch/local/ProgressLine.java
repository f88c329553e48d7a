package de.beteiligungsbuch.local;

import java.io.PrintStream;

import de.beteiligungsbuch.local.demo.Progress;

/**
 * Shows how far the demonstration is loaded: on a terminal one line that changes, elsewhere a line
 * every tenth.
 */
final class ProgressLine implements Progress {

    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private int shownTenths;

    ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void done(int done, int total, String step) {
        String line = "Loading the Stadtgespräch: %d of %d".formatted(done, total);
        if (terminal) {
            out.print(CLEAR + line + ", " + step + (done == total ? CLEAR + line + "\n" : ""));
            out.flush();
            return;
        }
        int tenths = done * 10 / total;
        if (tenths > shownTenths) {
            shownTenths = tenths;
            out.println(line);
        }
    }
}
