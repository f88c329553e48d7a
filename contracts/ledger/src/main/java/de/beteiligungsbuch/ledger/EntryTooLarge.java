package de.beteiligungsbuch.ledger;

/** An entry that does not fit; nothing was written. */
public final class EntryTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private EntryTooLarge(EventId id, int size) {
        super("event " + id + " would be an entry of " + size + " bytes; the limit is "
                + Limits.ENTRY_BYTES
                + ". Shorten it, or store large content as a file and refer to it by its hash.");
    }

    /**
     * Compares with the limit.
     *
     * @throws EntryTooLarge if there are more bytes than {@link Limits#ENTRY_BYTES}
     */
    public static void check(EventId id, int size) {
        if (size > Limits.ENTRY_BYTES) {
            throw new EntryTooLarge(id, size);
        }
    }
}
