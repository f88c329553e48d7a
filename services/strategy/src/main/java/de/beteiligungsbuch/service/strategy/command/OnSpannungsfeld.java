package de.beteiligungsbuch.service.strategy.command;

import java.time.Instant;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.SpannungsfeldId;

/** What can be asked of a Spannungsfeld. */
public sealed interface OnSpannungsfeld {

    /** The Spannungsfeld. */
    SpannungsfeldId spannungsfeld();

    /** When the editors decided, in the world. */
    Instant occurredAt();

    /** Name two aims that pull apart. */
    record NameSpannungsfeld(
            @TargetAggregateIdentifier SpannungsfeldId spannungsfeld,
            ProcessId process,
            int number,
            List<String> poles,
            Instant occurredAt) implements OnSpannungsfeld {}
}
