package de.beteiligungsbuch.local.supervisor;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import de.beteiligungsbuch.local.part.Part;
import de.beteiligungsbuch.testing.Signal;

/** The end of a process: asked first, and killed when it does not listen. */
final class Farewell {

    private Farewell() {}

    static void to(ProcessHandle process, Part part, Duration patience) {
        Signal.CONT.sendTo(process);
        part.farewell().sendTo(process);
        if (!endsWithin(process, patience)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            endsWithin(process, patience);
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
