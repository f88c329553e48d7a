package de.beteiligungsbuch.ledger;

/** How large things may be. Raising one needs a look at every format that relies on it. */
public final class Limits {

    /** Bytes of an entry: the length of a leaf in a tlog-tiles bundle is a uint16. */
    public static final int ENTRY_BYTES = 65_535;

    /** Characters of a text that is kept beside the ledger as a disclosure. */
    public static final int DISCLOSED_CHARACTERS = 20_000;

    private Limits() {}
}
