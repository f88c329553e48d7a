/**
 * Reading a ledger and its content: in order, verified, by index.
 *
 * <p>Reading is {@code read_committed} by {@code assign}, never in a consumer group: nothing but
 * the caller knows how far it has come. Every entry is checked against the one before (index plus
 * one, hash, epoch), so that safety does not rest on Kafka's transactions alone; a reader that
 * finds a difference stops for good and shows both values. Positions are ledger indexes, because
 * transaction markers take Kafka offsets; the offset of an index is found by bisection.
 */
@NullMarked
package de.beteiligungsbuch.eventstore.reader;

import org.jspecify.annotations.NullMarked;
