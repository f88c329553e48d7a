package de.beteiligungsbuch.ledgerservice.key;

import de.beteiligungsbuch.ledgerservice.Refusal;
import de.beteiligungsbuch.ledgerservice.ServiceReason;

/** A key of the ledger is not introduced or not retired. */
public final class KeyRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param id of the key, 8 hexadecimal digits */
    KeyRefused(ServiceReason reason, String id) {
        super(reason, "keyId", id);
    }
}
