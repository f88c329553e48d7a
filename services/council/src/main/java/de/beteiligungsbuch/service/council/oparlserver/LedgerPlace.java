package de.beteiligungsbuch.service.council.oparlserver;

import java.time.Instant;

/**
 * Where something stands in the ledger.
 *
 * @param index of the entry
 * @param event its id
 * @param time  when it was recorded
 */
record LedgerPlace(long index, String event, Instant time) {}
