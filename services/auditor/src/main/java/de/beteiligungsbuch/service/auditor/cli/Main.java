package de.beteiligungsbuch.service.auditor.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import de.beteiligungsbuch.history.BadCut;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;

/** {@code infra/auditor}: the exit code is the answer. */
@Command(name = "auditor", synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true, description = "Checks and retells the ledgers of a Beteiligungsbuch without trusting who keeps them.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:it holds, or it was done", "1:it does not hold; the code and the place say what",
        "2:it could not be told: something could not be read, or the command was not understood"}, subcommands = {
                Verify.class, Replay.class, Trace.class, Diff.class, ExportTo.class,
                Compare.class, Watch.class,
                ServeWitness.class})
public final class Main {

    private static final int DOES_NOT_HOLD = 1;
    private static final int COULD_NOT_TELL = 2;

    private Main() {}

    /** Carries out one command. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Carries out one command and returns its exit code. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        return new CommandLine(new Main())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> {
                    commandLine.getErr().println(sentence(failure));
                    commandLine.getErr().flush();
                    return failure instanceof DoesNotHold ? DOES_NOT_HOLD : COULD_NOT_TELL;
                })
                .execute(arguments);
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case DoesNotHold wrong -> String.valueOf(wrong.getMessage());
            case CouldNotTell unread -> "E_UNAVAILABLE: " + unread.getMessage();
            case BadCut cut -> String.valueOf(cut.getMessage());
            default -> "E_UNAVAILABLE: the auditor itself failed, so nothing is said about the"
                    + " ledgers: " + failure;
        };
    }
}
