package de.beteiligungsbuch.eventstore.writer;

import de.beteiligungsbuch.ledger.LeafHash;
import de.beteiligungsbuch.ledger.LedgerEntry;

/** An entry of the ledger and its hash as a leaf. */
public record RecordedEntry(LedgerEntry entry, LeafHash leafHash) {}
