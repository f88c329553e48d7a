package de.beteiligungsbuch.ledgerservice.key;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledgerkeys.KeyFolder;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.SigningKey;

/** The keys of the service's own ledger. */
public final class LedgerKeys {

    private final String origin;
    private final SigningKey signing;

    LedgerKeys(String host, LedgerName ledger, KeyFolder folder) {
        origin = host + "/ledger/" + ledger;
        signing = folder.first(ledger, origin, KeyType.ED25519);
    }

    /** The name of the ledger's log and of its keys. */
    public String origin() {
        return origin;
    }

    /** The Ed25519 key to sign with now. */
    public SigningKey signing() {
        return signing;
    }
}
