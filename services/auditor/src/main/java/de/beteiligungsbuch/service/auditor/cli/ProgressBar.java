package de.beteiligungsbuch.service.auditor.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.verify.Progress;

/** Shows how far a ledger is read, on a terminal alone, and leaves nothing behind. */
final class ProgressBar implements Progress, AutoCloseable {

    private static final String CLEAR = "\r\033[K";
    private static final int CELLS = 30;
    private static final long EVERY = 100_000_000;

    private final PrintStream out;
    private final boolean terminal;
    private long shown = System.nanoTime();

    private ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static ProgressBar onTerminal() {
        return new ProgressBar(System.err, Optional
                .ofNullable(System.console()).filter(Console::isTerminal).isPresent());
    }

    @Override
    public void at(LedgerName ledger, long done, long size) {
        show(ledger.value(), done, size);
    }

    void show(String what, long done, long size) {
        long now = System.nanoTime();
        if (terminal && now - shown > EVERY) {
            shown = now;
            int full = (int) (done * CELLS / Math.max(1, size));
            out.print(CLEAR + what + " [" + "#".repeat(full) + " ".repeat(CELLS - full) + "] "
                    + done + "/" + size);
            out.flush();
        }
    }

    @Override
    public void close() {
        if (terminal) {
            out.print(CLEAR);
            out.flush();
        }
    }
}
