package de.beteiligungsbuch.ledgerkeys;

import de.beteiligungsbuch.ledger.EventType;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerEvent.KeyIntroduced;
import de.beteiligungsbuch.ledger.LedgerEvent.KeyRetired;
import de.beteiligungsbuch.ledger.WireName;
import de.beteiligungsbuch.proof.KeyChange;

/** Which entries speak of keys, and what they say. */
public final class KeyEntry {

    private static final EventType INTRODUCED = type(KeyIntroduced.class);
    private static final EventType RETIRED = type(KeyRetired.class);

    private KeyEntry() {}

    private static EventType type(Class<?> event) {
        return EventType.parse(event.getAnnotation(WireName.class).value());
    }

    /** Whether the entry introduces or retires a key. */
    public static boolean isOne(LedgerEntry entry) {
        return entry.type().equals(INTRODUCED) || entry.type().equals(RETIRED);
    }

    /**
     * What it says.
     *
     * @throws IllegalArgumentException if it speaks of no key
     */
    public static KeyChange change(LedgerEntry entry) {
        if (entry.type().equals(INTRODUCED)) {
            KeyIntroduced event = entry.data(KeyIntroduced.class);
            return new KeyChange.Introduced(entry.index(), event.verifierKey(),
                    event.endorsement());
        }
        if (entry.type().equals(RETIRED)) {
            return new KeyChange.Retired(entry.index(),
                    entry.data(KeyRetired.class).verifierKey());
        }
        throw new IllegalArgumentException(entry + " speaks of no key");
    }
}
