package de.beteiligungsbuch.service.auditor.verify;

import de.beteiligungsbuch.ledger.LedgerName;

/** Told how far a ledger is read. */
@FunctionalInterface
public interface Progress {

    /** So many entries of so many are done. */
    void at(LedgerName ledger, long done, long size);
}
