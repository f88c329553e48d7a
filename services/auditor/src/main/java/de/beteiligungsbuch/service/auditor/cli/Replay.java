package de.beteiligungsbuch.service.auditor.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import de.beteiligungsbuch.service.auditor.story.Messages;
import de.beteiligungsbuch.service.auditor.story.Story;
import de.beteiligungsbuch.service.auditor.story.StoryPage;

/** Rebuilds the whole history and tells it. */
@Command(name = "replay", mixinStandardHelpOptions = true, description = "Rebuilds the history from the entries alone and tells it: from each Ausgangsbild through every revision with its sources to the resolution and the adopted edition.")
final class Replay implements Callable<Integer> {

    @Mixin
    private final Reading reading = new Reading();

    @Mixin
    private final Writing writing = new Writing();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Messages messages = reading.messages();
        return reading.rebuilt(rebuilt -> {
            Story story = Story.of(rebuilt);
            writing.write(spec.commandLine().getOut(),
                    StoryPage.of(story, messages, reading.source()), () -> story, messages);
            return 0;
        });
    }
}
