package de.beteiligungsbuch.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import de.beteiligungsbuch.local.data.Refusal;

/** {@code infra/beteiligungsbuch}: exits 0 when it did what was asked, 1 with a sentence if not. */
@Command(name = "beteiligungsbuch", synopsisSubcommandLabel = "COMMAND", description = "A whole Beteiligungsbuch on this machine.", subcommands = {
        Up.class, Status.class, Down.class, Reset.class, Token.class,
        Supervise.class, RunGateway.class})
public final class Main {

    private Main() {}

    /** Carries out one command. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> {
                    System.err.println(Refusal.because(failure).getMessage());
                    return 1;
                })
                .execute(arguments));
    }
}
