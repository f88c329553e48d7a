package de.beteiligungsbuch.local;

import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileLock;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Ports;
import de.beteiligungsbuch.local.data.Refusal;
import de.beteiligungsbuch.local.demo.DemoLoader;
import de.beteiligungsbuch.local.identity.Credentials;
import de.beteiligungsbuch.local.identity.Tokens;
import de.beteiligungsbuch.local.part.Part;
import de.beteiligungsbuch.local.part.Parts;
import de.beteiligungsbuch.local.part.Software;
import de.beteiligungsbuch.local.supervisor.Running;
import de.beteiligungsbuch.testing.FreePort;

/** Starts everything, and returns when it is ready. */
@Command(name = "up", description = "Starts everything; returns when it is ready.", mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;
    private static final long MEBIBYTES_NEEDED = 512;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Where everything is found; ${DEFAULT-VALUE} unless given.")
    private int port;

    @Option(names = "--demo", description = "Loads the Stadtgespräch of Dortmund.")
    private boolean demo;

    @Option(names = "--as-long-as", paramLabel = "PID", hidden = true, description = "Stops when that process ends.")
    private Optional<Long> asLongAs = Optional.empty();

    @Option(names = "--check-only", hidden = true, description = "Only says whether something already runs on the data.")
    private boolean checkOnly;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder folder = data.folder();
        folder.open();
        folder.requireFree(MEBIBYTES_NEEDED);
        if (checkOnly) {
            take(folder).acquiredBy().close();
            return 0;
        }
        prepare(folder);
        URI origin = URI.create("http://localhost:" + port);
        System.out.println("Starting in " + folder.path() + " ...");
        Launch.of(folder, asLongAs).await(line -> System.out.println("  " + line));
        if (demo) {
            loadDemo(folder, origin);
        }
        System.out.println("Running at " + origin);
        System.out.println("  logins:  " + Credentials.file(folder));
        System.out.println("  logs:    " + folder.logs());
        System.out.println("  stop it: infra/beteiligungsbuch down" + option(folder));
        return 0;
    }

    // What takes much memory is done here, because the supervisor has little and stays.
    private void prepare(DataFolder folder) throws IOException {
        try (var _ = take(folder).acquiredBy()) {
            Stopping.leftovers(folder);
            requirePort();
            Ports ports = Ports.choose(folder, port, Parts.portNames());
            Parts parts = Parts.of(folder, ports, Software.here());
            parts.services().forEach(Part::command); // refuses what is not built
            parts.foundation().parallelStream().forEach(Part::prepare);
        }
    }

    private static FileLock take(DataFolder folder) {
        return folder.take().orElseThrow(() -> new Refusal("A Beteiligungsbuch already runs on "
                + folder.path() + address(folder) + "; stop it with infra/beteiligungsbuch down"
                + option(folder) + "."));
    }

    private static String address(DataFolder folder) {
        return Running.of(folder, Running.SUPERVISOR).isPresent()
                ? " at http://localhost:" + Ports.read(folder).origin()
                : "";
    }

    private static String option(DataFolder folder) {
        return new DataOption().folder().equals(folder) ? "" : " --data " + folder.path();
    }

    private void requirePort() {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new Refusal("There is no port " + port + "; choose one from 1 to " + HIGHEST_PORT
                    + " with --port.");
        }
        if (!FreePort.isFree(port)) {
            throw new Refusal("Port " + port + " is taken by another program; choose another with"
                    + " --port.");
        }
    }

    private static boolean isTerminal(@Nullable Console console) {
        return console != null && console.isTerminal();
    }

    private static void loadDemo(DataFolder folder, URI origin) throws InterruptedException {
        try {
            new DemoLoader(origin, new Tokens(origin, Credentials.in(folder)),
                    new ProgressLine(System.out, isTerminal(System.console()))).load();
        } catch (IOException e) {
            throw new Refusal("The Stadtgespräch was not loaded to its end (" + e.getMessage()
                    + "); everything still runs, and the same command goes on after a down.", e);
        }
    }
}
