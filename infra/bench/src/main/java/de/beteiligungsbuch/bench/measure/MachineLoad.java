package de.beteiligungsbuch.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time of the machine up to an instant, in ticks, from Linux' {@code /proc/stat}.
 *
 * @param all  of all processors, used or not
 * @param busy used by anybody, the hypervisor's other guests included
 * @param own  used by this process and all that it started
 */
record MachineLoad(long all, long busy, long own) {

    private static final int IDLE = 3;
    private static final int WAITING_FOR_DISK = 4;
    private static final int STEAL = 7;

    static MachineLoad now() {
        try {
            return of(Files.readString(Path.of("/proc/stat")), ProcessTree.ticks());
        } catch (IOException e) {
            throw new UncheckedIOException("this machine does not say how busy it is", e);
        }
    }

    /** @param stat what proc_stat(5) says, the sum of all processors in its first line */
    static MachineLoad of(String stat, long own) {
        String[] fields = stat.lines().findFirst().orElseThrow().trim().split(" +", -1);
        long all = 0;
        long busy = 0;
        // Guest time, behind steal, is in user time already.
        for (int i = 0; i <= STEAL; i++) {
            long ticks = Long.parseLong(fields[i + 1]);
            all += ticks;
            busy += i == IDLE || i == WAITING_FOR_DISK ? 0 : ticks;
        }
        return new MachineLoad(all, busy, own);
    }

    /** Share of the machine, 0 to 1, that others took since then. */
    double foreignSince(MachineLoad before) {
        long elapsed = all - before.all;
        long foreign = busy - before.busy - (own - before.own);
        return elapsed <= 0 ? 0 : Math.clamp((double) foreign / elapsed, 0, 1);
    }
}
