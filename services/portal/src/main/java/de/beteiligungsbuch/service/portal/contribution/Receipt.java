package de.beteiligungsbuch.service.portal.contribution;

import java.util.List;

import de.beteiligungsbuch.service.portal.history.Entry;

/**
 * Where the receipt of an entry is. The portal does not fetch it: what this server says about it
 * would prove nothing.
 *
 * @param origin of this site, without a slash at the end
 */
record Receipt(Entry entry, String origin) {

    /** What the check in the browser can say; each is a message {@code receipt.step.…}. */
    static final List<String> STEPS = List.of("holds", "holds.shown", "holds.hidden", "key.ours",
            "key.yours", "insecure",
            "ed25519", "unreachable", "status", "notYet", "broken", "tooLong", "format", "entries",
            "vkey", "keyType", "keyId", "noKey", "origin", "ledger", "unknown", "signature",
            "index", "length", "root", "event", "subject", "ledgerindex", "digest", "shown");

    /** The notary's address of it, below the origin; it waits until there is one. */
    public String file() {
        return "/api/notary/v1/receipts/" + entry.eventId() + "?wait=20";
    }

    /**
     * The absolute address, for a telephone's camera. It holds the event id, which stands in the
     * entry itself: with it the entry is found in any copy of the ledger when this site is gone.
     */
    public QrCode code() {
        return QrCode.of(origin + "/api/notary/v1/receipts/" + entry.eventId());
    }
}
