package de.beteiligungsbuch.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Ports;
import de.beteiligungsbuch.local.data.Refusal;
import de.beteiligungsbuch.local.part.Parts;
import de.beteiligungsbuch.local.part.Software;
import de.beteiligungsbuch.local.supervisor.Running;
import de.beteiligungsbuch.local.supervisor.Supervisor;
import de.beteiligungsbuch.testing.Signal;

/** The end of all processes of a folder, whatever became of the supervisor. */
final class Stopping {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int TRIES = 5;

    private Stopping() {}

    /** Stops everything; false when nothing ran. */
    static boolean everything(DataFolder folder) {
        boolean ran = false;
        // A supervisor that is killed in this moment may have a successor already.
        for (int tries = 0; tries < TRIES && !Running.of(folder).isEmpty(); tries++) {
            ran = true;
            Running.of(folder, Running.SUPERVISOR).ifPresent(Stopping::supervisor);
            leftovers(folder);
        }
        List<Running> left = Running.of(folder);
        if (!left.isEmpty()) {
            throw new Refusal("These do not stop: " + left + ".");
        }
        return ran;
    }

    /** Stops what a killed supervisor left behind. */
    static void leftovers(DataFolder folder) {
        List<Running> left = Running.of(folder);
        if (left.isEmpty() || Running.of(folder, Running.SUPERVISOR).isPresent()) {
            return;
        }
        Supervisor.stopLeftovers(folder, Parts.of(folder, Ports.read(folder), Software.here()));
    }

    private static void supervisor(Running supervisor) {
        Signal.CONT.sendTo(supervisor.process());
        Signal.TERM.sendTo(supervisor.process());
        try {
            supervisor.process().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            supervisor.process().destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for " + supervisor, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
