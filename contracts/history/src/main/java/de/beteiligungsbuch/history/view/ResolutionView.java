package de.beteiligungsbuch.history.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.Library;
import de.beteiligungsbuch.history.ResolutionHistory;
import de.beteiligungsbuch.history.Use;
import de.beteiligungsbuch.history.When;
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.StrategyId;

/** A resolution, as last corrected, and what it did to the strategy. */
public record ResolutionView(
        @JsonUnwrapped ResolutionRef ref,
        ConsultationId consultation,
        VorlageEvent.Decision decision,
        @Nullable String effect,
        Instant recordedAt,
        Told.Entry entry,
        List<Correction> corrections,
        List<Changed> changed,
        List<Weighed> declined,
        List<Edition> editions,
        @Nullable SourceRef source,
        @Nullable EnteredView entered,
        List<SourceChange> sourceChanges,
        List<DocumentView> documents) {

    /** What was recorded of it was wrong. */
    public record Correction(
            VorlageEvent.Decision decision,
            @Nullable String effect,
            String reason,
            @JsonUnwrapped Told told) {}

    /** A change that names it as a source. */
    public record Changed(TextRef text, ChangeView change) {}

    /** It was weighed, and the text stayed as it was. */
    public record Weighed(
            TextRef text,
            int version,
            @Nullable String reason,
            @JsonUnwrapped Told told) {}

    /** An edition that it adopted or returned. */
    public record Edition(
            StrategyId strategy,
            int edition,
            @Nullable String title,
            EditionStatus status,
            Drucksache drucksache,
            @JsonUnwrapped Told told) {}

    /** That of a resolution; empty where the council's ledger has not said so under the cut. */
    public static Optional<ResolutionView> of(ResolutionHistory resolution, Library library) {
        Fact<ResolutionRecorded> recorded = resolution.council().recorded();
        return recorded == null
                ? Optional.empty()
                : ResolutionRef.of(resolution, library)
                        .map(ref -> of(ref, resolution, recorded, library));
    }

    private static ResolutionView of(ResolutionRef ref, ResolutionHistory resolution,
            Fact<ResolutionRecorded> recorded, Library library) {
        List<Fact<ResolutionCorrected>> corrected = resolution.council().corrected();
        When when = recorded.when();
        return new ResolutionView(ref, recorded.event().consultation(),
                ResolutionRef.decision(resolution, recorded.event()),
                corrected.isEmpty()
                        ? recorded.event().effect()
                        : corrected.getLast().event().effect(),
                when.recordedAt(), Told.of(recorded).entry(),
                corrected.stream().map(ResolutionView::correction).toList(),
                resolution.strategy().uses().stream()
                        .flatMap(use -> changed(use, library).stream()).toList(),
                resolution.strategy().uses().stream()
                        .filter(use -> use.effect() == Use.Effect.DECLINED)
                        .map(use -> new Weighed(TextRef.of(use.text(), library), use.version(),
                                use.reason(), Told.of(use.occurredAt(), use.when())))
                        .toList(),
                editions(resolution.strategy(), library), recorded.event().source(),
                EnteredView.of(recorded.event().source(), library).orElse(null),
                SourceChange.all(resolution.council().news()),
                DocumentView.all(resolution.council().news()));
    }

    private static Correction correction(Fact<ResolutionCorrected> fact) {
        return new Correction(fact.event().decision(), fact.event().effect(),
                fact.event().reason(), Told.of(fact));
    }

    private static Optional<Changed> changed(Use use, Library library) {
        Integer ordinal = use.change();
        return ordinal == null
                ? Optional.empty()
                : library.text(use.text())
                        .flatMap(text -> ChangeView.find(text, use.version(), ordinal, library)
                                .map(change -> new Changed(TextRef.of(text), change)));
    }

    private static List<Edition> editions(ResolutionHistory.Strategy part, Library library) {
        return Stream.concat(
                part.adopted().stream().map(fact -> edition(fact.event().strategy(),
                        fact.event().edition(), fact.event().drucksache(), fact, library)),
                part.returned().stream().map(fact -> edition(fact.event().strategy(),
                        fact.event().edition(), fact.event().drucksache(), fact, library)))
                .toList();
    }

    private static Edition edition(StrategyId strategy, int number, Drucksache drucksache,
            Fact<?> fact, Library library) {
        EditionView edition = EditionView.find(strategy, number, library);
        return new Edition(strategy, number, edition.title(), edition.status(), drucksache,
                Told.of(fact));
    }
}
