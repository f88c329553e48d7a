package de.beteiligungsbuch.service.strategy.command;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

import de.beteiligungsbuch.ledger.id.MassnahmeId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.service.strategy.command.OnMassnahme.DropMassnahme;
import de.beteiligungsbuch.service.strategy.command.OnMassnahme.ProposeMassnahme;
import de.beteiligungsbuch.service.strategy.command.OnMassnahme.ReviseMassnahme;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeDropped;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeProposed;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeRevised;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** How Zielbilder are to come true, version by version. */
@AggregateRoot(type = "Massnahme")
final class Massnahme {

    @AggregateIdentifier
    private MassnahmeId id;
    private ProcessId process;
    private Text text;
    private boolean dropped;

    /** Axon makes it; its first event fills it. */
    @SuppressWarnings("NullAway.Init")
    Massnahme() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(ProposeMassnahme propose, KnownFacts facts, TextRegister register) {
        Setting setting = new Setting(facts, register, propose.process(), propose.occurredAt());
        if (propose.zielbilder().isEmpty()) {
            throw new Refused(Reason.ZIELBILD_MISSING, "zielbilder");
        }
        setting.checkZielbilder("zielbilder", propose.zielbilder());
        setting.checkSources(propose.sources());
        setting.checkNew(TextRegister.Kind.MASSNAHME, propose.number(),
                propose.massnahme().value());
        apply(new MassnahmeProposed(propose.massnahme(), propose.process(), propose.number(),
                propose.wording(), propose.horizon(), propose.zielbilder(), propose.sources(),
                propose.occurredAt()));
    }

    @CommandHandler
    void handle(ReviseMassnahme revise, KnownFacts facts, TextRegister register) {
        requireGoneOnWith();
        text.checkRevision(revise.basedOn(), revise.wording(), revise.changes());
        new Setting(facts, register, process, revise.occurredAt()).checkCited(null,
                revise.wording(), revise.changes());
        apply(new MassnahmeRevised(id, text.version().next(), text.version(), revise.wording(),
                revise.changes(), revise.occurredAt()));
    }

    @CommandHandler
    void handle(DropMassnahme drop, KnownFacts facts, TextRegister register) {
        requireGoneOnWith();
        new Setting(facts, register, process, drop.occurredAt()).checkGrounds(drop.reason(),
                drop.sources());
        apply(new MassnahmeDropped(id, drop.reason(), drop.sources(), drop.occurredAt()));
    }

    private void requireGoneOnWith() {
        if (dropped) {
            throw new Refused(Reason.ALREADY_DROPPED, "");
        }
    }

    @EventSourcingHandler
    void on(MassnahmeProposed proposed) {
        id = proposed.massnahme();
        process = proposed.process();
        text = Text.first(proposed.wording());
    }

    @EventSourcingHandler
    void on(MassnahmeRevised revised) {
        text = text.revised(revised.version(), revised.wording());
    }

    @EventSourcingHandler
    void on(MassnahmeDropped event) {
        dropped = true;
    }
}
