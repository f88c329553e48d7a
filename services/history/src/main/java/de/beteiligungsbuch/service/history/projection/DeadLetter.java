package de.beteiligungsbuch.service.history.projection;

import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.ledger.LedgerName;

/** An entry that the fold of an entity could not take in; later ones of the entity wait behind it. */
record DeadLetter(EntityRef ref, LedgerName ledger, long index, String error) {}
