package de.beteiligungsbuch.service.notary.log;

import java.util.List;
import java.util.Optional;

import de.beteiligungsbuch.ledger.LedgerName;

/**
 * What anyone may know of a log.
 *
 * @param origin  its name in checkpoints
 * @param keys    its public keys, as verifier keys (C2SP signed-note)
 * @param size    entries that the published checkpoint covers
 * @param stopped whether it signs nothing more until people have looked
 * @param trouble what keeps it from going on
 * @param keysMissing which valid keys do not sign, and why
 */
public record LogState(
        LedgerName ledger,
        String origin,
        List<String> keys,
        long size,
        boolean stopped,
        Optional<String> trouble,
        Optional<String> keysMissing) {}
