package de.beteiligungsbuch.service.strategy.command;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;

/** What this service has learned from the ledgers of participation and of the council. */
public interface KnownFacts {

    /** Where a process stands. */
    enum ProcessState {
        /** Not learned of. */
        UNKNOWN,
        /** Begun, not ended. */
        OPEN,
        /** Ended. */
        CLOSED
    }

    /**
     * A contribution.
     *
     * @param format    in which it was made, or null
     * @param withdrawn when it was taken back, or null
     */
    record Contribution(@Nullable FormatId format, @Nullable Instant withdrawn) {}

    /** Where that process stands. */
    ProcessState process(ProcessId process);

    /** That contribution, or null if it is not known. */
    @Nullable
    Contribution contribution(ContributionId contribution);

    /** Whether that format was announced. */
    boolean hasFormat(FormatId format);

    /** The numbers under which the resolved Vorlage was ever known; empty for an unknown resolution. */
    Set<Drucksache> resolvedUpon(ResolutionId resolution);

    /** The numbers under which that Vorlage was ever known; empty if it is unknown. */
    Set<Drucksache> drucksachen(VorlageId vorlage);
}
