package de.beteiligungsbuch.faults.tamper;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import de.beteiligungsbuch.faults.tamper.attack.Attack;
import de.beteiligungsbuch.faults.tamper.attack.Attacks;
import de.beteiligungsbuch.faults.tamper.attack.CityKeys;
import de.beteiligungsbuch.faults.tamper.attack.ExportCopy;
import de.beteiligungsbuch.proof.MalformedPolicy;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;
import de.beteiligungsbuch.service.auditor.verify.Report;

/** {@code infra/faults/tamper}: the exit code is the answer. */
@Command(name = "tamper", mixinStandardHelpOptions = true, description = "Tries every attack on a copy of an export and shows what the auditor says to each. The export itself is only read.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:the export holds as it is, and every attack that was tried is caught",
        "1:an attack is missed, or the export does not hold as it is",
        "2:the command was not understood, or something could not be read"})
public final class Tamper implements Callable<Integer> {

    private static final int MISSED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    @Parameters(paramLabel = "EXPORT", description = "A folder that auditor export wrote, signed.")
    private Path export = Path.of("");

    @Option(names = "--policy", required = true, paramLabel = "FILE", description = "Whom the auditor trusts, as for auditor verify.")
    private Path policy = Path.of("");

    @Option(names = "--keys", paramLabel = "FOLDER", description = "The private keys of the city, of a test installation: with them also what the city itself could do is tried.")
    private @Nullable Path keys;

    @Option(names = "--work", paramLabel = "FOLDER", description = "Where the copy goes; must not exist yet. A temporary folder unless given, deleted at the end.")
    private @Nullable Path work;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Tries everything. */
    public static void main(String[] arguments) {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8), arguments));
    }

    /** Tries everything and returns the exit code. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        return new CommandLine(new Tamper())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> {
                    commandLine.getErr().println(failure instanceof CouldNotTell
                            || failure instanceof MalformedPolicy
                                    ? String.valueOf(failure.getMessage())
                                    : failure.toString());
                    return NOT_UNDERSTOOD;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        Path folder = work == null ? Files.createTempDirectory("tamper-") : work;
        try {
            return tryAll(ExportCopy.of(export, folder));
        } finally {
            if (work == null) {
                ExportCopy.delete(folder);
            }
        }
    }

    private int tryAll(ExportCopy copy) throws IOException {
        Policy trusted = Policy.parse(Files.readAllBytes(policy));
        Trial trial = new Trial(copy, trusted, keys == null
                ? Optional.empty()
                : Optional.of(CityKeys.read(keys, trusted)));
        Table table = new Table(spec.commandLine().getOut());
        Report untouched = trial.untouched();
        table.untouched(untouched);
        if (untouched.outcome() != Report.Outcome.HOLDS) {
            return MISSED;
        }
        for (Attack attack : Attacks.all()) {
            table.row(attack, trial.of(attack));
        }
        return table.sum() ? 0 : MISSED;
    }
}
