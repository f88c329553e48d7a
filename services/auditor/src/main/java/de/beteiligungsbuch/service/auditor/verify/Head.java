package de.beteiligungsbuch.service.auditor.verify;

import java.util.Optional;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;

/**
 * How far a ledger goes, as its source says.
 *
 * @param checkpoint the newest, if it has one
 * @param size       in entries
 */
record Head(
        FetchedBundle.Outcome<Optional<byte[]>> checkpoint,
        FetchedBundle.Outcome<Long> size) {

    static Head of(LedgerSource source, LedgerName ledger) {
        return new Head(FetchedBundle.Outcome.of(() -> source.checkpoint(ledger)),
                FetchedBundle.Outcome.of(() -> source.size(ledger)));
    }
}
