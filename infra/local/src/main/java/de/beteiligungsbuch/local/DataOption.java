package de.beteiligungsbuch.local;

import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import de.beteiligungsbuch.local.data.DataFolder;

/** {@code --data}, which every command takes. */
final class DataOption {

    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept; ~/.beteiligungsbuch unless given.")
    private @Nullable Path data;

    DataFolder folder() {
        return new DataFolder(Optional.ofNullable(data).orElseGet(DataOption::usual));
    }

    // $HOME, which a shell user can change, rather than what the system's user list says.
    private static Path usual() {
        return Path.of(Optional.ofNullable(System.getenv("HOME"))
                .orElseGet(() -> System.getProperty("user.home")), ".beteiligungsbuch");
    }
}
