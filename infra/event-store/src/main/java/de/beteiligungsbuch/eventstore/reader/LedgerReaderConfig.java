package de.beteiligungsbuch.eventstore.reader;

import de.beteiligungsbuch.ledger.LedgerName;

/**
 * Which ledger to read, and where.
 *
 * @param bootstrapServers of the Kafka cluster, {@code host:port} separated by commas
 */
public record LedgerReaderConfig(String bootstrapServers, LedgerName ledger) {}
