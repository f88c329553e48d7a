package de.beteiligungsbuch.service.auditor.rules;

import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.ledger.LedgerName;

/**
 * Who writes a ledger.
 *
 * @param epoch of the writer; 0 before the first entry
 */
record WriterState(long epoch) {

    static final WriterState NOBODY = new WriterState(0);

    /** @throws Refused if a ledger cannot say that of itself there */
    WriterState after(LedgerName ledger, LedgerEntry entry, Object event) {
        if (event instanceof LedgerEvent of) {
            Refused.unless(of.ledger().equals(ledger), "it speaks of ledger %s", of.ledger());
            switch (of) {
                case LedgerEvent.LedgerOpened opened -> Refused.unless(entry.index() == 0,
                        "a ledger is opened by its entry 0 alone: %s", opened);
                case LedgerEvent.WriterStarted e -> Refused.unless(
                        e.epoch() == entry.epoch() && e.epoch() > epoch - (entry.index() == 1
                                ? 1
                                : 0),
                        "writer %s starts in epoch %s, after epoch %s", e.epoch(), entry.epoch(),
                        epoch);
                case LedgerEvent.KeyIntroduced e -> goesOn(entry); // whose keys: KeyHistory
                case LedgerEvent.KeyRetired e -> goesOn(entry);
            }
        } else {
            goesOn(entry);
        }
        return entry.epoch() == epoch ? this : new WriterState(entry.epoch());
    }

    private void goesOn(LedgerEntry entry) {
        Refused.unless(epoch == 0 || entry.epoch() == epoch,
                "epoch %s begins without a writer that starts, after epoch %s", entry.epoch(),
                epoch);
    }
}
