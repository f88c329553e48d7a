package de.beteiligungsbuch.ledger;

/** What a ledger says of itself. Its subject is the ledger's name. */
@AggregateType("Ledger")
public sealed interface LedgerEvent {

    /** All events of this family. */
    EventCatalogue CATALOGUE = EventCatalogue.of(LedgerEvent.class);

    /** The ledger. */
    LedgerName ledger();

    /**
     * The ledger begins; always entry 0.
     *
     * @param municipality  whose ledger it is, as in {@code source}: for example {@code dortmund}
     * @param formatVersion of the entries, from 1
     */
    @WireName("de.beteiligungsbuch.ledger.LedgerOpened.v1")
    record LedgerOpened(LedgerName ledger, String municipality, int formatVersion)
            implements LedgerEvent {}

    /**
     * A writer took the ledger over; entries from here on are its own.
     *
     * @param epoch    one more than that of the writer before, from 1
     * @param software name and version of the writing software
     */
    @WireName("de.beteiligungsbuch.ledger.WriterStarted.v1")
    record WriterStarted(LedgerName ledger, long epoch, String software) implements LedgerEvent {}

    /**
     * A further key may sign for the ledger, from the first checkpoint on whose tree holds this
     * entry. The keys with which a ledger begins are introduced by no entry.
     *
     * @param verifierKey {@code <origin>+<id>+<base64 of type and key>}, as C2SP signed-note; the
     *                    name is the ledger's origin, the type 0x01 (Ed25519) or 0x06 (ML-DSA-44)
     * @param endorsement a signed note whose text is {@code <origin>/key} and the verifier key, a
     *                    line each; signed by an Ed25519 key of the ledger that is valid at this
     *                    entry, and by the further key itself where that is Ed25519
     */
    @WireName("de.beteiligungsbuch.ledger.KeyIntroduced.v1")
    record KeyIntroduced(LedgerName ledger, String verifierKey, String endorsement)
            implements LedgerEvent {}

    /**
     * A key must not sign for the ledger any more, from the first checkpoint on whose tree holds
     * this entry. The last valid Ed25519 key is never retired.
     *
     * @param verifierKey as in {@link KeyIntroduced}
     */
    @WireName("de.beteiligungsbuch.ledger.KeyRetired.v1")
    record KeyRetired(LedgerName ledger, String verifierKey, RetirementReason reason)
            implements LedgerEvent {}

    /** Why a key is retired. */
    enum RetirementReason {
        /** Another one takes its place; what it signed until here is good. */
        REPLACED,
        /** Nobody has its private half any more; what it signed until here is good. */
        LOST,
        /** Somebody else may have its private half: what it signed proves little by itself. */
        COMPROMISED
    }
}
