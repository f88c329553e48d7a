package de.beteiligungsbuch.service.auditor.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.service.auditor.document.PlainText;
import de.beteiligungsbuch.service.auditor.keeping.Contradiction;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.source.Sources;
import de.beteiligungsbuch.service.auditor.story.Messages;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verify.Depth;
import de.beteiligungsbuch.service.auditor.verify.Evidence;
import de.beteiligungsbuch.service.auditor.verify.LedgerReport;
import de.beteiligungsbuch.service.auditor.verify.Report;
import de.beteiligungsbuch.service.auditor.verify.Verification;

/** Checks everything and answers with the exit code. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Checks signatures, every entry, every tile, every digest; names the first thing that does not hold. Exits 0 if it holds, 1 if not, 2 if it could not be told.")
final class Verify implements Callable<Integer> {

    @Parameters(paramLabel = "SOURCE", description = "An export's folder, an address (https://…) with the same files, or kafka:HOST:PORT.")
    private String source = "";

    @Option(names = "--policy", required = true, paramLabel = "FILE", description = "Whom you trust (C2SP tlog-policy): the ledgers' keys, witnesses, quorum. Get it from somewhere else than the source.")
    private Path policy = Path.of("");

    @Option(names = "--checkpoint", paramLabel = "FILE|DIR", description = "A checkpoint that you kept earlier, or the folder of a watcher; may be given often.")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(names = "--receipt", paramLabel = "FILE", description = "A receipt (.tlog-proof); may be given often.")
    private List<Path> receipts = new ArrayList<>();

    @Option(names = "--promise", paramLabel = "FILE", description = "A promise that came with the answer to a command; may be given often.")
    private List<Path> promises = new ArrayList<>();

    @Option(names = "--max-age", paramLabel = "DURATION", description = "How old the newest cosignature may be, as PT1H or P1D.")
    private @Nullable Duration maximumAge;

    @Option(names = "--evidence", paramLabel = "DIR", description = "Write two signed checkpoints that exclude each other into files here, for whoever else should see them.")
    private @Nullable Path contradictions;

    @Option(names = "--without-disclosures", description = "Do not hold digests against what they stand for: a notary has only the ledgers.")
    private boolean withoutDisclosures;

    @Option(names = "--tree-only", description = "Check what the signatures bind, every entry and every tile, but not what the entries say.")
    private boolean treeOnly;

    @Option(names = "--json", description = "For machines.")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "de or en; ${DEFAULT-VALUE} unless given.")
    private String language = "de";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Evidence evidence = new Evidence(EvidenceFiles.policy(policy),
                checkpoints.stream().flatMap(given -> EvidenceFiles.checkpoints(given).stream())
                        .toList(),
                receipts.stream().map(EvidenceFiles::receipt).toList(),
                promises.stream().map(EvidenceFiles::promise).toList(), maximumAge, Instant.now(),
                !withoutDisclosures);
        Report report = verified(evidence);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Writing.json(ReportJson.of(report)));
        } else {
            out.print(PlainText.of(ReportPage.of(report, new Messages(language))));
        }
        if (contradictions != null) {
            keep(report, contradictions);
        }
        out.flush();
        return report.outcome().exitCode();
    }

    private void keep(Report report, Path folder) {
        for (LedgerReport ledger : report.ledgers()) {
            Finding finding = ledger.finding();
            if (finding != null && ledger.evidence().size() == 2) {
                Path where = new Contradiction(finding.toString(), note(ledger, 0),
                        note(ledger, 1), Optional.empty()).writeInto(folder);
                spec.commandLine().getErr().println(where);
            }
        }
    }

    private static SignedNote note(LedgerReport ledger, int which) {
        return SignedNote.parse(ledger.evidence().get(which).getBytes(StandardCharsets.UTF_8));
    }

    private Report verified(Evidence evidence) {
        try (ProgressBar bar = ProgressBar.onTerminal();
                LedgerSource open = Sources.open(source)) {
            return Verification.of(open, evidence, bar,
                    treeOnly ? Depth.TREE : Depth.EVERYTHING);
        }
    }
}
