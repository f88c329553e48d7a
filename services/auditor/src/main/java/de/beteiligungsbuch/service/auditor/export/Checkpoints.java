package de.beteiligungsbuch.service.auditor.export;

import java.util.Optional;

import de.beteiligungsbuch.ledger.LedgerName;

/** Where the signed checkpoints of an export come from; none is ever made here. */
@FunctionalInterface
public interface Checkpoints {

    /** Nobody signed. */
    Checkpoints NONE = (ledger, size) -> Optional.empty();

    /**
     * The newest signed checkpoint of a ledger.
     *
     * @param size how many entries the source has: a checkpoint of all of them is waited for, as
     *             far as that makes sense
     */
    Optional<byte[]> find(LedgerName ledger, long size);
}
