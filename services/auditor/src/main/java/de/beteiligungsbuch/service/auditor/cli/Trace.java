package de.beteiligungsbuch.service.auditor.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import de.beteiligungsbuch.history.History;
import de.beteiligungsbuch.service.auditor.story.Messages;
import de.beteiligungsbuch.service.auditor.story.Named;
import de.beteiligungsbuch.service.auditor.story.TracePage;

/** Follows one thing to where it came from and to what became of it. */
@Command(name = "trace", mixinStandardHelpOptions = true, description = "Follows a contribution, a text or a Drucksache both ways: where it came from, and what became of it.")
final class Trace implements Callable<Integer> {

    @Mixin
    private final Reading reading = new Reading();

    @Parameters(paramLabel = "WHAT", index = "1", description = "An id, 'Zielbild 3' (or 3), 'Ausgangsbild 1', 'Massnahme 2', or a Drucksache.")
    private String what = "";

    @Mixin
    private final Writing writing = new Writing();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Messages messages = reading.messages();
        return reading.rebuilt(rebuilt -> {
            List<History> found = Named.find(what, rebuilt);
            writing.write(spec.commandLine().getOut(),
                    TracePage.of(what, found, rebuilt, messages),
                    () -> TracePage.views(found, rebuilt), messages);
            return 0;
        });
    }
}
