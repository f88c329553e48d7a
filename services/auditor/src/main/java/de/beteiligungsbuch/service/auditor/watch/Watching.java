package de.beteiligungsbuch.service.auditor.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.Policy;
import de.beteiligungsbuch.service.auditor.keeping.Durable;
import de.beteiligungsbuch.service.auditor.keeping.OneProcess;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.source.Sources;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/**
 * Follows the checkpoints of all ledgers of a source. What was seen is on the disk before the next
 * look, so that a watcher that was killed knows all that it said. For one thread at a time.
 */
public final class Watching implements AutoCloseable {

    private static final String LEDGER = "/ledger/";
    private static final String NAME = "[a-z][a-z0-9-]{0,62}";
    private static final String EVIDENCE = "evidence";
    private static final String README = """
            Checkpoints that were seen, of each ledger in a folder of its own: a file each, as it was
            signed (C2SP signed-note and tlog-checkpoint), named <entries>-<hash>.checkpoint. Each
            extends the one before it. "checkpoint" is the newest. Files are added, never changed.

            auditor verify SOURCE --policy POLICY --checkpoint THIS_FOLDER
            checks that the ledgers still continue every one of them.

            Contradictions are in "evidence", each with a README.
            """;

    private final LedgerSource source;
    private final Policy policy;
    private final Path folder;
    private final Optional<Duration> ageLimit;
    private final List<Elsewhere> others;
    private final OneProcess process;

    private Watching(LedgerSource source, Policy policy, Path folder, Optional<Duration> ageLimit,
            List<Elsewhere> others) {
        this.source = source;
        this.policy = policy;
        this.folder = folder;
        this.ageLimit = ageLimit;
        this.others = List.copyOf(others);
        process = OneProcess.in(folder);
    }

    /**
     * Begins, or goes on.
     *
     * @param source   a folder or an address
     * @param folder   where checkpoints are kept; made if it is not there
     * @param ageLimit how old the newest signature may be, or null for any age
     * @param others   addresses or folders of witnesses, mirrors, other watchers
     * @throws CouldNotTell if one of them is none, or the folder cannot be written
     */
    public static Watching of(String source, Policy policy, Path folder,
            @Nullable Duration ageLimit, List<String> others) {
        Watching watching = new Watching(Sources.open(source), policy, folder,
                Optional.ofNullable(ageLimit), others.stream().map(Elsewhere::new).toList());
        try {
            Durable.replace(folder.resolve("README.txt"), README.getBytes(StandardCharsets.UTF_8));
            return watching;
        } catch (IOException e) {
            watching.close();
            throw new CouldNotTell(folder + " cannot be written: " + e, e);
        }
    }

    /** Looks at every ledger once. */
    public List<Sighting> look(Instant now) {
        List<Sighting> sightings = new ArrayList<>();
        for (LedgerName ledger : ledgers()) {
            sightings.add(new WatchedLedger(source, ledger, policy, folder).look(ageLimit, now,
                    others));
        }
        if (sightings.isEmpty()) {
            throw new CouldNotTell("neither the policy nor " + source.name() + " names a ledger");
        }
        return sightings;
    }

    /** Those that are there, that the policy names, or that were there before. */
    private Set<LedgerName> ledgers() {
        Set<String> names = new TreeSet<>();
        policy.logs().stream().map(log -> log.key().name()).filter(name -> name.contains(LEDGER))
                .map(name -> name.substring(name.lastIndexOf(LEDGER) + LEDGER.length()))
                .forEach(names::add);
        try (Stream<Path> children = Files.list(folder)) {
            children.filter(Files::isDirectory).map(child -> child.getFileName().toString())
                    .filter(name -> !name.equals(EVIDENCE)).forEach(names::add);
        } catch (IOException e) {
            throw new CouldNotTell(folder + " cannot be read: " + e, e);
        }
        Set<LedgerName> ledgers = new TreeSet<>(
                (one, other) -> one.value().compareTo(other.value()));
        names.stream().filter(name -> name.matches(NAME)).map(LedgerName::new)
                .forEach(ledgers::add);
        return ledgers;
    }

    @Override
    public void close() {
        process.close();
        source.close();
        others.forEach(Elsewhere::close);
    }
}
