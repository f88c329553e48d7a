package de.beteiligungsbuch.local;

import java.io.Console;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import de.beteiligungsbuch.local.data.DataFolder;
import de.beteiligungsbuch.local.data.Refusal;

/** Stops everything and deletes all data. */
@Command(name = "reset", description = "Stops everything and deletes all data.", mixinStandardHelpOptions = true)
final class Reset implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        if (!folder.exists()) {
            throw new Refusal(folder.path() + " is not the folder of a Beteiligungsbuch; nothing"
                    + " was deleted.");
        }
        if (!yes && !confirms(folder, System.console())) {
            throw new Refusal("Nothing was deleted; confirm with --yes that all of " + folder.path()
                    + " shall be.");
        }
        Stopping.everything(folder);
        folder.delete();
        System.out.println("Deleted " + folder.path() + ".");
        return 0;
    }

    private static boolean confirms(DataFolder folder, @Nullable Console console) {
        if (console == null || !console.isTerminal()) {
            return false;
        }
        String answer = console.readLine("Delete all of %s? [y/N] ", folder.path());
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
