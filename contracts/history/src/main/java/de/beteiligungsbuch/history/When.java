package de.beteiligungsbuch.history;

import java.time.Instant;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;

/**
 * Where and when something was recorded.
 *
 * @param index      of the entry in its ledger, from 0
 * @param recordedAt UTC, to the microsecond
 */
public record When(LedgerName ledger, long index, EventId eventId, Instant recordedAt) {

    /** That of an entry. */
    public static When of(LedgerName ledger, LedgerEntry entry) {
        return new When(ledger, entry.index(), entry.id(), entry.time());
    }
}
