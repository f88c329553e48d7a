package de.beteiligungsbuch.history;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.beteiligungsbuch.council.ManualEntryEvent;
import de.beteiligungsbuch.council.SourceEvent;
import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.ledger.id.EntityId;
import de.beteiligungsbuch.participation.ContributionEvent;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionsMerged;
import de.beteiligungsbuch.participation.FormatEvent;
import de.beteiligungsbuch.participation.ProcessEvent;
import de.beteiligungsbuch.strategy.AusgangsbildEvent;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.MassnahmeEvent;
import de.beteiligungsbuch.strategy.SpannungsfeldEvent;
import de.beteiligungsbuch.strategy.StrategyEvent;
import de.beteiligungsbuch.strategy.ZielbildEvent;

/** Which entities an event speaks of: each of them is folded with it. */
public final class Touched {

    private final Set<EntityRef> refs = new LinkedHashSet<>();

    private Touched() {}

    /** The entities, each once: first whose event it is, then those that it names. */
    public static Set<EntityRef> by(Object event) {
        Touched touched = new Touched();
        touched.collect(event);
        touched.refs.addAll(Uses.sources(event));
        return touched.refs;
    }

    private void collect(Object event) {
        switch (event) {
            case ProcessEvent e -> add(EntityKind.PROCESS, e.process());
            case FormatEvent e -> add(EntityKind.FORMAT, e.format());
            case ContributionEvent e -> contribution(e);
            case SpannungsfeldEvent e -> add(EntityKind.SPANNUNGSFELD, e.spannungsfeld());
            case AusgangsbildEvent e -> ausgangsbild(e);
            case ZielbildEvent e -> zielbild(e);
            case MassnahmeEvent e -> massnahme(e);
            case StrategyEvent e -> strategy(e);
            case VorlageEvent e -> vorlage(e);
            case SourceEvent e -> source(e);
            case ManualEntryEvent e -> add(EntityKind.MANUAL_ENTRY, e.entry());
            default -> {
                // what a ledger says of itself touches no entity
            }
        }
    }

    private void contribution(ContributionEvent event) {
        add(EntityKind.CONTRIBUTION, event.contribution());
        if (event instanceof ContributionsMerged merged) {
            merged.originals().forEach(id -> add(EntityKind.CONTRIBUTION, id));
        }
    }

    private void ausgangsbild(AusgangsbildEvent event) {
        add(EntityKind.AUSGANGSBILD, event.ausgangsbild());
        if (event instanceof AusgangsbildEvent.AusgangsbildRevised revised) {
            changes(revised.changes());
        }
    }

    private void zielbild(ZielbildEvent event) {
        add(EntityKind.ZIELBILD, event.zielbild());
        switch (event) {
            case ZielbildEvent.ZielbildDrafted e ->
                e.ausgangsbilder().forEach(id -> add(EntityKind.AUSGANGSBILD, id));
            case ZielbildEvent.ZielbildRevised e -> changes(e.changes());
            case ZielbildEvent.RevisionDeclined e -> {
            }
            case ZielbildEvent.ZielbildFinalised e -> {
            }
            case ZielbildEvent.ZielbildReopened e -> {
            }
        }
    }

    private void massnahme(MassnahmeEvent event) {
        add(EntityKind.MASSNAHME, event.massnahme());
        switch (event) {
            case MassnahmeEvent.MassnahmeProposed e ->
                e.zielbilder().forEach(id -> add(EntityKind.ZIELBILD, id));
            case MassnahmeEvent.MassnahmeRevised e -> changes(e.changes());
            case MassnahmeEvent.MassnahmeDropped e -> {
            }
        }
    }

    private void changes(List<Change> changes) {
        for (Change change : changes) {
            if (change.otherZielbild() != null) {
                add(EntityKind.ZIELBILD, change.otherZielbild());
            }
            change.ausgangsbilder().forEach(id -> add(EntityKind.AUSGANGSBILD, id));
        }
    }

    private void strategy(StrategyEvent event) {
        add(EntityKind.STRATEGY, event.strategy());
        switch (event) {
            case StrategyEvent.StrategyCompiled e ->
                e.parts().forEach(part -> add(kind(part.kind()), part.id()));
            case StrategyEvent.StrategySubmitted e -> add(EntityKind.VORLAGE, e.vorlage());
            case StrategyEvent.StrategyAdopted e -> add(EntityKind.RESOLUTION, e.resolution());
            case StrategyEvent.StrategyReturned e -> add(EntityKind.RESOLUTION, e.resolution());
        }
    }

    private void vorlage(VorlageEvent event) {
        add(EntityKind.VORLAGE, event.vorlage());
        switch (event) {
            case VorlageEvent.ResolutionRecorded e -> add(EntityKind.RESOLUTION, e.resolution());
            case VorlageEvent.ResolutionCorrected e -> add(EntityKind.RESOLUTION, e.resolution());
            case VorlageEvent.VorlageRegistered e -> {
            }
            case VorlageEvent.VorlageRevised e -> {
            }
            case VorlageEvent.ConsultationScheduled e -> {
            }
            case VorlageEvent.SubjectConfirmed e -> subject(e.subject());
            case VorlageEvent.SubjectDeclined e -> subject(e.subject());
        }
    }

    private void subject(Subject subject) {
        refs.add(EntityRef.of(subject));
    }

    private void source(SourceEvent event) {
        event.concerns().vorlagen().forEach(id -> add(EntityKind.VORLAGE, id));
        event.concerns().resolutions().forEach(id -> add(EntityKind.RESOLUTION, id));
    }

    /** The kind of entity that a part of an edition is. */
    public static EntityKind kind(StrategyEvent.PartKind kind) {
        return switch (kind) {
            case AUSGANGSBILD -> EntityKind.AUSGANGSBILD;
            case ZIELBILD -> EntityKind.ZIELBILD;
            case MASSNAHME -> EntityKind.MASSNAHME;
        };
    }

    private void add(EntityKind kind, EntityId id) {
        add(kind, id.value());
    }

    private void add(EntityKind kind, UUID id) {
        refs.add(new EntityRef(kind, id));
    }
}
