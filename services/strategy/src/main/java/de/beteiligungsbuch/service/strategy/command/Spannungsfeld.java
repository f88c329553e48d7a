package de.beteiligungsbuch.service.strategy.command;

import java.util.HashSet;
import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

import de.beteiligungsbuch.ledger.id.SpannungsfeldId;
import de.beteiligungsbuch.service.strategy.command.OnSpannungsfeld.NameSpannungsfeld;
import de.beteiligungsbuch.strategy.SpannungsfeldEvent.SpannungsfeldNamed;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** Two aims that pull apart. */
@AggregateRoot(type = "Spannungsfeld")
final class Spannungsfeld {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private SpannungsfeldId id;

    /** Axon makes it; its first event fills it. */
    @SuppressWarnings("NullAway.Init")
    Spannungsfeld() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(NameSpannungsfeld name, KnownFacts facts, TextRegister register) {
        requireTwo(name.poles());
        new Setting(facts, register, name.process(), name.occurredAt()).checkNew(
                TextRegister.Kind.SPANNUNGSFELD, name.number(), name.spannungsfeld().value());
        apply(new SpannungsfeldNamed(name.spannungsfeld(), name.process(), name.number(),
                name.poles(), name.occurredAt()));
    }

    private static void requireTwo(List<String> poles) {
        if (poles.size() != 2 || new HashSet<>(poles).size() != 2
                || poles.stream().anyMatch(String::isBlank)) {
            throw new Refused(Reason.POLES_NOT_TWO, "poles", poles.size());
        }
    }

    @EventSourcingHandler
    void on(SpannungsfeldNamed named) {
        id = named.spannungsfeld();
    }
}
