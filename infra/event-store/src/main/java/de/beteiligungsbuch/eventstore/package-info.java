/**
 * Axon's event store on a ledger.
 *
 * <p>{@link KafkaEventStorageEngine} collects what a unit of work publishes, and hands all of it to
 * the {@link de.beteiligungsbuch.eventstore.writer.LedgerWriter} in the commit phase of the root
 * unit of work: the events, and what aggregates put beside them ({@link ContentChanges}), are one
 * Kafka transaction. Axon runs the handlers of the commit phase in reverse order of registration,
 * so the ledger commits before a database transaction that was opened when the unit of work began;
 * should that fail afterwards, the command was recorded and its repetition says so.
 *
 * <p>An event is an entry of the ledger: its payload is {@code data} (written by
 * {@link LedgerSerializer} under its wire name), what {@link EntryMetaData} names of its metadata
 * becomes attributes, nothing else of the metadata is recorded. Projections read with
 * {@link LedgerTail}, or without Axon with
 * {@link de.beteiligungsbuch.eventstore.reader.LedgerReader}.
 */
@NullMarked
package de.beteiligungsbuch.eventstore;

import org.jspecify.annotations.NullMarked;
