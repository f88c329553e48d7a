package de.beteiligungsbuch.eventstore.writer;

/**
 * Counts since the writer was made.
 *
 * @param nextIndex       of the entry to come
 * @param appendedEntries committed entries, the writer's own included
 * @param batches         committed transactions
 * @param refused         units of work that conflicted, came twice or were too large
 * @param unknownOutcomes callers that were told that the outcome is unknown
 * @param takeovers       completed takeovers
 * @param waiting         units of work that wait for the next transaction now
 */
public record LedgerWriterMetrics(
        WriterHealth.State state,
        long epoch,
        long nextIndex,
        long appendedEntries,
        long batches,
        long refused,
        long unknownOutcomes,
        long takeovers,
        int waiting) {}
