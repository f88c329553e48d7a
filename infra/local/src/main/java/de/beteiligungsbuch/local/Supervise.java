package de.beteiligungsbuch.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Ports;
import de.beteiligungsbuch.local.data.Refusal;
import de.beteiligungsbuch.local.part.Parts;
import de.beteiligungsbuch.local.part.Software;
import de.beteiligungsbuch.local.supervisor.Guard;
import de.beteiligungsbuch.local.supervisor.Supervisor;

/** What runs behind {@code up}, for as long as everything does. */
@Command(name = "supervise", hidden = true)
final class Supervise implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--resume", description = "Takes over what runs already.")
    private boolean resume;

    @Option(names = "--as-long-as")
    private Optional<Long> asLongAs = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        DataFolder folder = data.folder();
        var lock = folder.take();
        if (lock.isEmpty()) {
            System.out.println(Launch.REFUSED + "A Beteiligungsbuch already runs on "
                    + folder.path() + ".");
            return 1;
        }
        try {
            Ports ports = Ports.read(folder);
            var supervisor = new Supervisor(folder, Parts.of(folder, ports, Software.here()),
                    !resume);
            var guard = new Guard(folder, Launch.command(successor(folder)),
                    Parts.selfEnvironment());
            stopAtTheEnd(supervisor, guard);
            guard.begin();
            supervisor.start(System.out::println);
            System.out.println(Launch.READY);
        } catch (Refusal refusal) {
            System.out.println(Launch.REFUSED + refusal.getMessage());
            return 1;
        }
        awaitEnd();
        return 0;
    }

    private void awaitEnd() throws InterruptedException {
        if (asLongAs.isPresent()) {
            asLongAs.flatMap(ProcessHandle::of).ifPresent(other -> other.onExit().join());
        } else {
            new CountDownLatch(1).await();
        }
    }

    private static void stopAtTheEnd(Supervisor supervisor, Guard guard) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            guard.dismiss();
            supervisor.stop();
        }));
    }

    private List<String> successor(DataFolder folder) {
        var arguments = new ArrayList<>(List.of("supervise", "--resume", "--data",
                folder.path().toString()));
        asLongAs.ifPresent(pid -> arguments.addAll(List.of("--as-long-as", pid.toString())));
        return arguments;
    }
}
