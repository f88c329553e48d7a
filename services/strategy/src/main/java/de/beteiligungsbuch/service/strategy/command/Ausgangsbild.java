package de.beteiligungsbuch.service.strategy.command;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

import de.beteiligungsbuch.ledger.id.AusgangsbildId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.service.strategy.command.OnAusgangsbild.DraftAusgangsbild;
import de.beteiligungsbuch.service.strategy.command.OnAusgangsbild.FinaliseAusgangsbild;
import de.beteiligungsbuch.service.strategy.command.OnAusgangsbild.ReviseAusgangsbild;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildDrafted;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildFinalised;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildRevised;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** "As we see it": where the city stands, version by version. */
@AggregateRoot(type = "Ausgangsbild")
final class Ausgangsbild {

    @AggregateIdentifier
    private AusgangsbildId id;
    private ProcessId process;
    private Text text;

    /** Axon makes it; its first event fills it. */
    @SuppressWarnings("NullAway.Init")
    Ausgangsbild() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(DraftAusgangsbild draft, KnownFacts facts, TextRegister register) {
        Setting setting = new Setting(facts, register, draft.process(), draft.occurredAt());
        setting.checkSources(draft.sources());
        setting.checkNew(TextRegister.Kind.AUSGANGSBILD, draft.number(),
                draft.ausgangsbild().value());
        apply(new AusgangsbildDrafted(draft.ausgangsbild(), draft.process(), draft.number(),
                draft.wording(), draft.sources(), draft.occurredAt()));
    }

    @CommandHandler
    void handle(ReviseAusgangsbild revise, KnownFacts facts, TextRegister register) {
        text.checkRevision(revise.basedOn(), revise.wording(), revise.changes());
        new Setting(facts, register, process, revise.occurredAt()).checkCited(null,
                revise.wording(), revise.changes());
        apply(new AusgangsbildRevised(id, text.version().next(), text.version(), revise.wording(),
                revise.changes(), revise.occurredAt()));
    }

    @CommandHandler
    void handle(FinaliseAusgangsbild finalise) {
        text.requireOpen();
        apply(new AusgangsbildFinalised(id, text.version(), finalise.occurredAt()));
    }

    @EventSourcingHandler
    void on(AusgangsbildDrafted drafted) {
        id = drafted.ausgangsbild();
        process = drafted.process();
        text = Text.first(drafted.wording());
    }

    @EventSourcingHandler
    void on(AusgangsbildRevised revised) {
        text = text.revised(revised.version(), revised.wording());
    }

    @EventSourcingHandler
    void on(AusgangsbildFinalised finalised) {
        text = text.finalise();
    }
}
