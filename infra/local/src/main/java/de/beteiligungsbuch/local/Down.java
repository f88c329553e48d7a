package de.beteiligungsbuch.local;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import de.beteiligungsbuch.local.data.DataFolder;

/** Stops everything; the data stay. */
@Command(name = "down", description = "Stops everything; the data stay.", mixinStandardHelpOptions = true)
final class Down implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        System.out.println(Stopping.everything(folder)
                ? "Stopped; the data stay in "
                        + folder.path() + "."
                : "Nothing runs on " + folder.path() + ".");
        return 0;
    }
}
