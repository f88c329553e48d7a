package de.beteiligungsbuch.service.notary.log;

import de.beteiligungsbuch.ledger.LedgerName;

/** Where an entry stands: its index in a ledger, from 0. */
public record Place(LedgerName ledger, long index) {}
