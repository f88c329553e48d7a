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
}
