package de.beteiligungsbuch.bench.append;

import de.beteiligungsbuch.ledger.AggregateType;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.WireName;

/** The events of the aggregate that is measured with. */
@AggregateType("Sheet")
public sealed interface SheetEvent {

    /** All events of this family. */
    EventCatalogue CATALOGUE = EventCatalogue.of(SheetEvent.class);

    /** Something was written on it. */
    @WireName("de.beteiligungsbuch.bench.SheetWritten.v1")
    record SheetWritten(String text) implements SheetEvent {}
}
