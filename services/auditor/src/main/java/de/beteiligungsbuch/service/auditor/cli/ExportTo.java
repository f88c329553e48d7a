package de.beteiligungsbuch.service.auditor.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import de.beteiligungsbuch.service.auditor.export.Export;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.source.Sources;

/** Writes a source into a folder. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes entries, tiles, public disclosures and schemas into a folder that any web server can host. May be run again: what is there is kept, what is missing is added.")
final class ExportTo implements Callable<Integer> {

    @Parameters(paramLabel = "SOURCE", index = "0", description = "kafka:HOST:PORT, or another export's folder or address.")
    private String source = "";

    @Parameters(paramLabel = "DIR", index = "1", description = "The folder; made if it is not there.")
    private Path folder = Path.of("");

    @Option(names = "--checkpoint", paramLabel = "URL|FILE", description = "Where the signed checkpoints are: a notary's address, or a file for each ledger. Without any, the export is unsigned and says so.")
    private List<String> checkpoints = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (LedgerSource open = Sources.open(source)) {
            List<Export.Written> written = Export.write(open,
                    GivenCheckpoints.of(checkpoints, open), folder);
            PrintWriter out = spec.commandLine().getOut();
            written.forEach(ledger -> out.println(ledger.ledger() + ": " + ledger.size()
                    + " entries, root " + ledger.root()
                    + (ledger.signed() ? ", signed" : ", NOT SIGNED")));
            if (written.stream().anyMatch(ledger -> !ledger.signed())) {
                out.println("An export that nobody signed proves nothing: give a notary's address"
                        + " with --checkpoint.");
            }
            out.flush();
            return 0;
        }
    }
}
