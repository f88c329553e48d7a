package de.beteiligungsbuch.proof;

/** What an entry of a ledger says about the ledger's keys. */
public sealed interface KeyChange {

    /** Of the entry. */
    long index();

    /** The key that it speaks of, as {@link VerifierKey#parse} reads it. */
    String verifierKey();

    /**
     * A key may sign from here on.
     *
     * @param endorsement a signed note, see {@link KeyEndorsement}
     */
    record Introduced(long index, String verifierKey, String endorsement) implements KeyChange {}

    /** A key must not sign from here on. */
    record Retired(long index, String verifierKey) implements KeyChange {}
}
