/**
 * The one writer of a ledger: takes it over, appends in group commits, knows what it wrote.
 *
 * <p><b>One thread</b> a ledger ({@code WriterLoop}) does everything that touches Kafka's producer:
 * it takes the ledger over, collects what waits, checks it against the index and against what the
 * same batch already took, completes the entries, commits one transaction, writes the index, and
 * tells the callers. Callers' threads only wait, whatever interrupts them.
 *
 * <p><b>Ownership</b> is decided by Kafka's fence (one transactional id a ledger) and shown in the
 * ledger itself by {@code WriterStarted}. Who is fenced never appends again unless told to.
 *
 * <p><b>Truth</b>: whatever {@code commitTransaction} throws means that the outcome is unknown. The
 * writer then takes over again, reads the log to its end, and tells each caller what the log says;
 * a caller whose patience ends before that hears {@link OutcomeUnknown}.
 *
 * <p><b>The index</b> ({@code LedgerIndex}, RocksDB without write-ahead log) holds entries by
 * aggregate, last sequences, event ids and request ids. It may vanish at any time: whatever it
 * lacks is read again from the ledger at the next takeover.
 */
@NullMarked
package de.beteiligungsbuch.eventstore.writer;

import org.jspecify.annotations.NullMarked;
