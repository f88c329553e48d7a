package de.beteiligungsbuch.eventstore;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.AggregateType;
import de.beteiligungsbuch.ledger.DisclosureDigest;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.WireName;

/** Events for tests: something is said of a thing. */
@AggregateType("Thing")
public sealed interface TestEvent {

    /** All of them. */
    EventCatalogue CATALOGUE = EventCatalogue.of(TestEvent.class);

    /** The thing. */
    String thing();

    /** It began. */
    @WireName("de.beteiligungsbuch.testing.ThingBegun.v1")
    record ThingBegun(String thing, @Nullable DisclosureDigest textDigest) implements TestEvent {}

    /** Something was said of it. */
    @WireName("de.beteiligungsbuch.testing.ThingNoted.v1")
    record ThingNoted(String thing, String note) implements TestEvent {}
}
