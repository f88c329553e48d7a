package de.beteiligungsbuch.eventstore.writer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import de.beteiligungsbuch.ledger.LedgerName;

/**
 * Which ledger to write, where, and how patiently.
 *
 * @param bootstrapServers of the Kafka cluster, {@code host:port} separated by commas
 * @param municipality     whose ledger it is, for example {@code dortmund}
 * @param stateDir         a folder of this writer alone, for its index; may be emptied when the
 *                         writer is stopped
 * @param software         name and version of the writing software, as the ledger shows it
 * @param createTopics     whether missing topics are made
 * @param standbyRetry     after which time a fenced writer tries to take over again; empty: never
 * @param callerDeadline   how long an append waits for its answer
 * @param gapsAllowed      whether sequences of an aggregate may skip numbers; for Axon's own test
 *                         suites alone
 */
public record LedgerWriterConfig(
        String bootstrapServers,
        LedgerName ledger,
        String municipality,
        Path stateDir,
        String software,
        boolean createTopics,
        Optional<Duration> standbyRetry,
        Duration callerDeadline,
        boolean gapsAllowed) {

    /** The ordinary settings: topics must be there, fenced is fenced, ten seconds of patience. */
    public static LedgerWriterConfig of(String bootstrapServers, LedgerName ledger,
            String municipality, Path stateDir) {
        return new LedgerWriterConfig(bootstrapServers, ledger, municipality, stateDir,
                "beteiligungsbuch", false, Optional.empty(), Duration.ofSeconds(10), false);
    }

    /** Makes missing topics, or not. */
    public LedgerWriterConfig withCreateTopics(boolean create) {
        return new LedgerWriterConfig(bootstrapServers, ledger, municipality, stateDir, software,
                create, standbyRetry, callerDeadline, gapsAllowed);
    }

    /** Tries to take over again so long after having been fenced. */
    public LedgerWriterConfig withStandbyRetry(Duration retry) {
        return new LedgerWriterConfig(bootstrapServers, ledger, municipality, stateDir, software,
                createTopics, Optional.of(retry), callerDeadline, gapsAllowed);
    }

    /** Lets an append wait so long. */
    public LedgerWriterConfig withCallerDeadline(Duration deadline) {
        return new LedgerWriterConfig(bootstrapServers, ledger, municipality, stateDir, software,
                createTopics, standbyRetry, deadline, gapsAllowed);
    }

    /** Calls the software so. */
    public LedgerWriterConfig withSoftware(String name) {
        return new LedgerWriterConfig(bootstrapServers, ledger, municipality, stateDir, name,
                createTopics, standbyRetry, callerDeadline, gapsAllowed);
    }

    /** Lets sequences skip numbers: for Axon's own test suites, which start streams above 0. */
    public LedgerWriterConfig withGapsAllowed() {
        return new LedgerWriterConfig(bootstrapServers, ledger, municipality, stateDir, software,
                createTopics, standbyRetry, callerDeadline, true);
    }

    /** Where the entries of this ledger say they were stated: {@code /dortmund/participation}. */
    public String source() {
        return "/" + municipality + "/" + ledger;
    }
}
