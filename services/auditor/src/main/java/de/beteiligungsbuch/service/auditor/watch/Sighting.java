package de.beteiligungsbuch.service.auditor.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.Checkpoint;
import de.beteiligungsbuch.service.auditor.verdict.Finding;

/**
 * What one look at one ledger came to.
 *
 * @param newest   the largest checkpoint that is kept now
 * @param kept     how many are
 * @param news     whether this look added one
 * @param alarms   what does not hold
 * @param unread   what could not be told, in sentences
 * @param evidence folders that were written
 */
public record Sighting(
        LedgerName ledger,
        Optional<Checkpoint> newest,
        long kept,
        boolean news,
        List<Finding> alarms,
        List<String> unread,
        List<Path> evidence) {

    private static final int DOES_NOT_HOLD = 1;
    private static final int COULD_NOT_TELL = 2;

    /** Takes copies of the lists. */
    public Sighting {
        alarms = List.copyOf(alarms);
        unread = List.copyOf(unread);
        evidence = List.copyOf(evidence);
    }

    /** 0 all is well, 1 something does not hold, 2 something could not be told. */
    public int exitCode() {
        if (!alarms.isEmpty()) {
            return DOES_NOT_HOLD;
        }
        return unread.isEmpty() ? 0 : COULD_NOT_TELL;
    }
}
