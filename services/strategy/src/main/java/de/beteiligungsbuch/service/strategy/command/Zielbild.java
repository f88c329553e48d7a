package de.beteiligungsbuch.service.strategy.command;

import java.time.Instant;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.service.strategy.command.OnZielbild.DeclineRevision;
import de.beteiligungsbuch.service.strategy.command.OnZielbild.DraftZielbild;
import de.beteiligungsbuch.service.strategy.command.OnZielbild.FinaliseZielbild;
import de.beteiligungsbuch.service.strategy.command.OnZielbild.ReopenZielbild;
import de.beteiligungsbuch.service.strategy.command.OnZielbild.ReviseZielbild;
import de.beteiligungsbuch.strategy.ZielbildEvent.RevisionDeclined;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildDrafted;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildFinalised;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildReopened;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildRevised;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** "As we want it": one of the aims of the strategy, version by version. */
@AggregateRoot(type = "Zielbild")
final class Zielbild {

    @AggregateIdentifier
    private ZielbildId id;
    private ProcessId process;
    private Text text;

    /** Axon makes it; its first event fills it. */
    @SuppressWarnings("NullAway.Init")
    Zielbild() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(DraftZielbild draft, KnownFacts facts, TextRegister register) {
        Setting setting = new Setting(facts, register, draft.process(), draft.occurredAt());
        setting.checkSources(draft.sources());
        setting.checkAusgangsbilder("ausgangsbilder", draft.ausgangsbilder());
        setting.checkNew(TextRegister.Kind.ZIELBILD, draft.number(), draft.zielbild().value());
        apply(new ZielbildDrafted(draft.zielbild(), draft.process(), draft.number(),
                draft.wording(), draft.ausgangsbilder(), draft.sources(), draft.occurredAt()));
    }

    @CommandHandler
    void handle(ReviseZielbild revise, KnownFacts facts, TextRegister register) {
        text.checkRevision(revise.basedOn(), revise.wording(), revise.changes());
        setting(facts, register, revise.occurredAt()).checkCited(id, revise.wording(),
                revise.changes());
        apply(new ZielbildRevised(id, text.version().next(), text.version(), revise.wording(),
                revise.changes(), revise.occurredAt()));
    }

    @CommandHandler
    void handle(DeclineRevision decline, KnownFacts facts, TextRegister register) {
        setting(facts, register, decline.occurredAt()).checkGrounds(decline.reason(),
                decline.sources());
        apply(new RevisionDeclined(id, text.version(), decline.reason(), decline.sources(),
                decline.occurredAt()));
    }

    @CommandHandler
    void handle(FinaliseZielbild finalise) {
        text.requireOpen();
        apply(new ZielbildFinalised(id, text.version(), finalise.occurredAt()));
    }

    @CommandHandler
    void handle(ReopenZielbild reopen, KnownFacts facts, TextRegister register) {
        if (!text.finalised()) {
            throw new Refused(Reason.NOT_FINALISED, "", text.version());
        }
        setting(facts, register, reopen.occurredAt()).checkGrounds(reopen.reason(),
                reopen.sources());
        apply(new ZielbildReopened(id, text.version(), reopen.reason(), reopen.sources(),
                reopen.occurredAt()));
    }

    private Setting setting(KnownFacts facts, TextRegister register, Instant decidedAt) {
        return new Setting(facts, register, process, decidedAt);
    }

    @EventSourcingHandler
    void on(ZielbildDrafted drafted) {
        id = drafted.zielbild();
        process = drafted.process();
        text = Text.first(drafted.wording());
    }

    @EventSourcingHandler
    void on(ZielbildRevised revised) {
        text = text.revised(revised.version(), revised.wording());
    }

    @EventSourcingHandler
    void on(ZielbildFinalised finalised) {
        text = text.finalise();
    }

    @EventSourcingHandler
    void on(ZielbildReopened reopened) {
        text = text.reopen();
    }
}
