package de.beteiligungsbuch.strategy;

import java.time.Instant;
import java.util.List;

import de.beteiligungsbuch.ledger.AggregateType;
import de.beteiligungsbuch.ledger.WireName;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.SpannungsfeldId;

/** What can happen to a Spannungsfeld: two aims that pull apart and are to be kept in balance. */
@AggregateType("Spannungsfeld")
public sealed interface SpannungsfeldEvent {

    /** The Spannungsfeld. */
    SpannungsfeldId spannungsfeld();

    /** When the editors decided, in the world. */
    Instant occurredAt();

    /**
     * It was named.
     *
     * @param number by which it is cited within the process, from 1
     * @param poles  two
     */
    @WireName("de.beteiligungsbuch.strategy.SpannungsfeldNamed.v1")
    record SpannungsfeldNamed(
            SpannungsfeldId spannungsfeld,
            ProcessId process,
            int number,
            List<String> poles,
            Instant occurredAt) implements SpannungsfeldEvent {

        /** Takes a copy of the list. */
        public SpannungsfeldNamed {
            poles = List.copyOf(poles);
        }
    }
}
