package de.beteiligungsbuch.eventstore.writer;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LeafHash;

/**
 * Where a unit of work stands in the ledger: its entries are those from the first to the last
 * index.
 *
 * @param first      id of its first event
 * @param last       id of its last event
 * @param firstIndex ledger index of its first entry
 * @param lastIndex  ledger index of its last entry
 * @param firstLeaf  hash of its first entry
 * @param lastLeaf   hash of its last entry
 */
public record AppendReceipt(
        EventId first,
        EventId last,
        long firstIndex,
        long lastIndex,
        LeafHash firstLeaf,
        LeafHash lastLeaf) {}
