package de.beteiligungsbuch.service.auditor.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.story.Messages;
import de.beteiligungsbuch.service.auditor.watch.Sighting;
import de.beteiligungsbuch.service.auditor.watch.Watching;

/** Follows checkpoints, and says what changed since the last look. */
@Command(name = "watch", mixinStandardHelpOptions = true, description = "Follows the signed checkpoints of a source and keeps every one; proves by tiles that each extends the one before; alarms on a second history, a rollback, a bad signature, a checkpoint that is too old. Runs until it is told to stop; with --once it looks once and exits 0 if all is well, 1 if not, 2 if it could not be told.")
final class Watch implements Callable<Integer> {

    @Parameters(paramLabel = "SOURCE", description = "The address of a notary or of an export, or an export's folder.")
    private String source = "";

    @Option(names = "--policy", required = true, paramLabel = "FILE", description = "Whom you trust (C2SP tlog-policy): the ledgers' keys, witnesses, quorum.")
    private Path policy = Path.of("");

    @Option(names = "--keep", required = true, paramLabel = "DIR", description = "Where checkpoints and evidence are kept; made if it is not there.")
    private Path folder = Path.of("");

    @Option(names = "--with", paramLabel = "URL|DIR", description = "A witness, a mirror, another watcher's folder: their checkpoints must fit too. May be given often.")
    private List<String> others = new ArrayList<>();

    @Option(names = "--max-age", paramLabel = "DURATION", description = "How old the newest signature may be, as PT1H or P1D.")
    private @Nullable Duration maximumAge;

    @Option(names = "--every", paramLabel = "DURATION", description = "${DEFAULT-VALUE} unless given.")
    private Duration every = Duration.ofMinutes(1);

    @Option(names = "--once", description = "Look once: for cron.")
    private boolean once;

    @Option(names = "--json", description = "For machines.")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "de or en; ${DEFAULT-VALUE} unless given.")
    private String language = "de";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Map<LedgerName, Sighting> told = new HashMap<>();

    @Override
    public Integer call() {
        Stopping stopping = Stopping.onSignal();
        try (Watching watching = Watching.of(source, EvidenceFiles.policy(policy), folder,
                maximumAge, others)) {
            int code = look(watching);
            while (!once && !stopping.within(every.toMillis())) {
                code = look(watching);
            }
            return code;
        } finally {
            stopping.done();
        }
    }

    private int look(Watching watching) {
        List<Sighting> sightings = watching.look(Instant.now());
        PrintWriter out = spec.commandLine().getOut();
        if (json && once) {
            out.println(Writing.json(SightingJson.of(source, sightings)));
        } else {
            sightings.stream().filter(this::isNews).forEach(sighting -> tell(out, sighting));
        }
        out.flush();
        boolean wrong = sightings.stream().anyMatch(sighting -> sighting.exitCode() == 1);
        return wrong ? 1 : sightings.stream().mapToInt(Sighting::exitCode).max().orElse(2);
    }

    /** Who watches for months is told of what changes. */
    private boolean isNews(Sighting sighting) {
        Sighting before = told.put(sighting.ledger(), sighting);
        return before == null || sighting.news() || !before.alarms().equals(sighting.alarms())
                || before.unread().isEmpty() != sighting.unread().isEmpty();
    }

    private void tell(PrintWriter out, Sighting sighting) {
        if (json) {
            out.println(Writing.json(SightingJson.of(sighting)));
            return;
        }
        Messages messages = new Messages(language);
        Instant now = Instant.now();
        sighting.alarms().forEach(alarm -> {
            out.println(messages.get("watch.alarm", sighting.ledger(),
                    messages.code("verdict", alarm.verdict()), now));
            out.println("  " + alarm);
        });
        sighting.evidence().forEach(where -> out.println("  "
                + messages.get("watch.evidence", where)));
        sighting.unread().forEach(why -> out.println(messages.get("watch.unread",
                sighting.ledger(), why, now)));
        if (sighting.alarms().isEmpty()) {
            sighting.newest().ifPresent(newest -> out.println(messages.get("watch.holds",
                    sighting.ledger(), newest.size(), newest.root(), sighting.kept())));
        }
    }
}
