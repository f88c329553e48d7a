package de.beteiligungsbuch.history;

import java.util.List;

import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.history.TextHistory.Draft;
import de.beteiligungsbuch.history.TextHistory.Elsewhere;
import de.beteiligungsbuch.history.TextHistory.InEdition;
import de.beteiligungsbuch.history.TextHistory.Mark;
import de.beteiligungsbuch.history.TextHistory.Revision;
import de.beteiligungsbuch.history.TextHistory.Weighed;
import de.beteiligungsbuch.strategy.AusgangsbildEvent;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildDrafted;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildFinalised;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildRevised;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.MassnahmeEvent;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeDropped;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeProposed;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeRevised;
import de.beteiligungsbuch.strategy.StrategyEvent.Part;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategyCompiled;
import de.beteiligungsbuch.strategy.ZielbildEvent;
import de.beteiligungsbuch.strategy.ZielbildEvent.RevisionDeclined;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildDrafted;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildFinalised;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildReopened;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildRevised;

/** How the texts of the strategy come about: one fold for all three kinds. */
final class TextFold {

    private TextFold() {}

    static TextHistory apply(TextHistory before, Fact<?> fact) {
        When when = fact.when();
        return switch (fact.event()) {
            case AusgangsbildEvent e when before.is(e.ausgangsbild().value()) ->
                own(before, e, when);
            case ZielbildEvent e when before.is(e.zielbild().value()) -> own(before, e, when);
            case MassnahmeEvent e when before.is(e.massnahme().value()) -> own(before, e, when);
            case StrategyCompiled e -> compiled(before, e, when);
            case VorlageEvent e ->
                before.withConcernedBy(Concern.append(before.concernedBy(), fact));
            default -> other(before, fact.event(), when);
        };
    }

    private static TextHistory own(TextHistory before, AusgangsbildEvent event, When when) {
        return switch (event) {
            case AusgangsbildDrafted e -> before.with(new Draft(e.process(), e.number(),
                    e.wording(), null, List.of(), List.of(), e.sources(), e.occurredAt(), when));
            case AusgangsbildRevised e -> before.with(new Revision(e.version().number(),
                    e.basedOn().number(), e.wording(), e.changes(), e.occurredAt(), when));
            case AusgangsbildFinalised e ->
                before.with(new Mark(e.version().number(), e.occurredAt(), when));
        };
    }

    private static TextHistory own(TextHistory before, ZielbildEvent event, When when) {
        return switch (event) {
            case ZielbildDrafted e -> before.with(new Draft(e.process(), e.number(), e.wording(),
                    null, e.ausgangsbilder(), List.of(), e.sources(), e.occurredAt(), when));
            case ZielbildRevised e -> before.with(new Revision(e.version().number(),
                    e.basedOn().number(), e.wording(), e.changes(), e.occurredAt(), when));
            case RevisionDeclined e -> before.withDeclined(new Weighed(e.version().number(),
                    e.reason(), e.sources(), e.occurredAt(), when));
            case ZielbildFinalised e ->
                before.with(new Mark(e.version().number(), e.occurredAt(), when));
            case ZielbildReopened e -> before.withReopened(new Weighed(e.version().number(),
                    e.reason(), e.sources(), e.occurredAt(), when));
        };
    }

    private static TextHistory own(TextHistory before, MassnahmeEvent event, When when) {
        return switch (event) {
            case MassnahmeProposed e -> before.with(new Draft(e.process(), e.number(), e.wording(),
                    e.horizon(), List.of(), e.zielbilder(), e.sources(), e.occurredAt(), when));
            case MassnahmeRevised e -> before.with(new Revision(e.version().number(),
                    e.basedOn().number(), e.wording(), e.changes(), e.occurredAt(), when));
            case MassnahmeDropped e -> before.withDropped(new Weighed(Texts.version(before),
                    e.reason(), e.sources(), e.occurredAt(), when));
        };
    }

    private static TextHistory compiled(TextHistory before, StrategyCompiled event, When when) {
        TextHistory after = before;
        for (Part part : event.parts()) {
            if (before.is(part.id())) {
                after = after.with(new InEdition(event.strategy(), event.edition(),
                        part.version().number(), event.occurredAt(), when));
            }
        }
        return after;
    }

    /** What happens to another text and names this one. */
    private static TextHistory other(TextHistory before, Object event, When when) {
        return switch (event) {
            case ZielbildDrafted e ->
                before.with(EntityRef.of(EntityKind.ZIELBILD, e.zielbild()));
            case MassnahmeProposed e ->
                before.with(EntityRef.of(EntityKind.MASSNAHME, e.massnahme()));
            case ZielbildRevised e -> named(before, EntityRef.of(EntityKind.ZIELBILD, e.zielbild()),
                    new Revision(e.version().number(), e.basedOn().number(), e.wording(),
                            e.changes(), e.occurredAt(), when));
            case AusgangsbildRevised e ->
                named(before, EntityRef.of(EntityKind.AUSGANGSBILD, e.ausgangsbild()),
                        new Revision(e.version().number(), e.basedOn().number(), e.wording(),
                                e.changes(), e.occurredAt(), when));
            case MassnahmeRevised e ->
                named(before, EntityRef.of(EntityKind.MASSNAHME, e.massnahme()),
                        new Revision(e.version().number(), e.basedOn().number(), e.wording(),
                                e.changes(), e.occurredAt(), when));
            default -> before;
        };
    }

    private static TextHistory named(TextHistory before, EntityRef text, Revision revision) {
        TextHistory after = before;
        for (Change change : revision.changes()) {
            if (change.otherZielbild() != null && before.is(change.otherZielbild().value())) {
                after = after.with(new Elsewhere(text, revision.version(), revision.basedOn(),
                        change, revision.occurredAt(), revision.when()));
            }
            if (change.ausgangsbilder().stream().anyMatch(id -> before.is(id.value()))) {
                after = after.with(text);
            }
        }
        return after;
    }
}
