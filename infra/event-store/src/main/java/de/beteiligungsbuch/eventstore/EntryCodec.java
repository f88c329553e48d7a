package de.beteiligungsbuch.eventstore;

import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;

import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.LedgerEntry;

/** How an event becomes an entry, and an entry an event. */
interface EntryCodec {

    EntryDraft draft(EventMessage<?> event, Serializer serializer);

    EventData<?> read(LedgerEntry entry);
}
