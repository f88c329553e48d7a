package de.beteiligungsbuch.service.auditor.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.service.auditor.story.DiffPage;
import de.beteiligungsbuch.service.auditor.story.Messages;
import de.beteiligungsbuch.service.auditor.story.Named;

/** Shows two versions of a text word by word. */
@Command(name = "diff", mixinStandardHelpOptions = true, description = "Shows two versions of a Zielbild (or another text) word by word, and the changes with their reasons.")
final class Diff implements Callable<Integer> {

    @Mixin
    private final Reading reading = new Reading();

    @Parameters(paramLabel = "ZIELBILD", index = "1", description = "Its number or id, 'Ausgangsbild 1', 'Massnahme 2'.")
    private String what = "";

    @Parameters(paramLabel = "FROM", index = "2", description = "The older version.")
    private int from;

    @Parameters(paramLabel = "TO", index = "3", description = "The newer version.")
    private int to;

    @Mixin
    private final Writing writing = new Writing();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Messages messages = reading.messages();
        return reading.rebuilt(rebuilt -> {
            TextHistory text = Named.text(what, rebuilt);
            writing.write(spec.commandLine().getOut(),
                    DiffPage.of(text, from, to, rebuilt, messages),
                    () -> DiffPage.view(text, from, to, rebuilt), messages);
            return 0;
        });
    }
}
