package de.beteiligungsbuch.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.ContributionId;
import de.beteiligungsbuch.ledger.id.EntityId;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildDrafted;
import de.beteiligungsbuch.strategy.AusgangsbildEvent.AusgangsbildRevised;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeDropped;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeProposed;
import de.beteiligungsbuch.strategy.MassnahmeEvent.MassnahmeRevised;
import de.beteiligungsbuch.strategy.Source;
import de.beteiligungsbuch.strategy.ZielbildEvent.RevisionDeclined;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildDrafted;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildReopened;
import de.beteiligungsbuch.strategy.ZielbildEvent.ZielbildRevised;

/** Finds where an event of the strategy names contributions and resolutions as its sources. */
final class Uses {

    private Uses() {}

    /** What a list of sources was given for. */
    private record Named(
            Use.Effect effect,
            EntityRef text,
            int version,
            @Nullable Integer change,
            @Nullable String reason,
            Instant occurredAt,
            List<Source> sources) {}

    static List<Use> append(List<Use> uses, EntityRef source, Fact<?> fact) {
        List<Use> all = new ArrayList<>(uses);
        each(fact.event(), named -> {
            if (refs(named.sources).anyMatch(source::equals)) {
                all.add(new Use(named.effect, named.text, named.version, named.change,
                        named.reason, named.occurredAt, fact.when()));
            }
        });
        return List.copyOf(all);
    }

    /** The contributions and resolutions that the event names as sources. */
    static List<EntityRef> sources(Object event) {
        List<EntityRef> refs = new ArrayList<>();
        each(event, named -> refs(named.sources).forEach(refs::add));
        return refs;
    }

    private static Stream<EntityRef> refs(List<Source> sources) {
        return sources.stream().flatMap(source -> switch (source) {
            case Source.OfContribution s -> contributions(List.of(s.contribution()));
            case Source.OfFormat s -> contributions(s.contributions());
            case Source.OfDezernat s -> contributions(s.contributions());
            case Source.OfResolution s ->
                Stream.of(EntityRef.of(EntityKind.RESOLUTION, s.resolution()));
            case Source.OfDocument s -> Stream.empty();
        });
    }

    private static Stream<EntityRef> contributions(List<ContributionId> ids) {
        return ids.stream().map(id -> EntityRef.of(EntityKind.CONTRIBUTION, id));
    }

    private static void each(Object event, Consumer<Named> named) {
        switch (event) {
            case AusgangsbildDrafted e -> named.accept(new Named(Use.Effect.DRAFTED,
                    ausgangsbild(e.ausgangsbild()), 1, null, null, e.occurredAt(), e.sources()));
            case ZielbildDrafted e -> named.accept(new Named(Use.Effect.DRAFTED,
                    zielbild(e.zielbild()), 1, null, null, e.occurredAt(), e.sources()));
            case MassnahmeProposed e -> named.accept(new Named(Use.Effect.DRAFTED,
                    massnahme(e.massnahme()), 1, null, null, e.occurredAt(), e.sources()));
            case AusgangsbildRevised e -> changes(ausgangsbild(e.ausgangsbild()),
                    e.version().number(), e.changes(), e.occurredAt(), named);
            case ZielbildRevised e -> changes(zielbild(e.zielbild()), e.version().number(),
                    e.changes(), e.occurredAt(), named);
            case MassnahmeRevised e -> changes(massnahme(e.massnahme()), e.version().number(),
                    e.changes(), e.occurredAt(), named);
            case RevisionDeclined e ->
                named.accept(new Named(Use.Effect.DECLINED, zielbild(e.zielbild()),
                        e.version().number(), null, e.reason(), e.occurredAt(), e.sources()));
            case ZielbildReopened e ->
                named.accept(new Named(Use.Effect.REOPENED, zielbild(e.zielbild()),
                        e.version().number(), null, e.reason(), e.occurredAt(), e.sources()));
            case MassnahmeDropped e -> named.accept(new Named(Use.Effect.DROPPED,
                    massnahme(e.massnahme()), 0, null, e.reason(), e.occurredAt(), e.sources()));
            default -> {
                // names no sources
            }
        }
    }

    private static void changes(EntityRef text, int version, List<Change> changes,
            Instant occurredAt, Consumer<Named> named) {
        for (int i = 0; i < changes.size(); i++) {
            named.accept(new Named(Use.Effect.CHANGED, text, version, i, null, occurredAt,
                    changes.get(i).sources()));
        }
    }

    private static EntityRef ausgangsbild(EntityId id) {
        return EntityRef.of(EntityKind.AUSGANGSBILD, id);
    }

    private static EntityRef zielbild(EntityId id) {
        return EntityRef.of(EntityKind.ZIELBILD, id);
    }

    private static EntityRef massnahme(EntityId id) {
        return EntityRef.of(EntityKind.MASSNAHME, id);
    }
}
