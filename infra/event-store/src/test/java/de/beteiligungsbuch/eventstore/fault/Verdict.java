package de.beteiligungsbuch.eventstore.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.beteiligungsbuch.eventstore.LedgerInvariants;
import de.beteiligungsbuch.eventstore.fault.Load.Outcome;
import de.beteiligungsbuch.eventstore.reader.ContentRecord;
import de.beteiligungsbuch.eventstore.reader.LedgerReaderConfig;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares what callers were told with what the ledger says. */
final class Verdict {

    private Verdict() {}

    /**
     * Every acknowledged unit of work is there once and whole, no refused one is, those in doubt
     * are one or the other, and content is there exactly for what is there.
     */
    static void check(LedgerReaderConfig ledger, Map<String, Outcome> told) {
        Map<String, List<LedgerEntry>> things = LedgerInvariants.check(ledger).stream()
                .filter(entry -> entry.aggregateType().equals("Thing"))
                .collect(Collectors.groupingBy(LedgerEntry::subject));
        Map<EventId, ContentRecord> content = LedgerInvariants.content(ledger);
        things.forEach((thing, entries) -> {
            assertThat(entries).as("entries of %s", thing).hasSize(2);
            assertThat(entries.get(1).index()).isEqualTo(entries.get(0).index() + 1);
            assertThat(content).containsKeys(entries.get(0).id(), entries.get(1).id());
        });
        assertThat(content).hasSize(2 * things.size());
        told.forEach((thing, outcome) -> {
            if (outcome != Outcome.UNKNOWN) {
                assertThat(things.containsKey(thing)).as("%s was told %s", thing, outcome)
                        .isEqualTo(outcome == Outcome.ACKNOWLEDGED);
            }
        });
    }
}
