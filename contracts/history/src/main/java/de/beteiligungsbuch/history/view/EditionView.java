package de.beteiligungsbuch.history.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.Library;
import de.beteiligungsbuch.history.StrategyHistory;
import de.beteiligungsbuch.history.Texts;
import de.beteiligungsbuch.history.Touched;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.strategy.StrategyEvent;
import de.beteiligungsbuch.strategy.StrategyEvent.PartKind;
import de.beteiligungsbuch.strategy.Wording;
import de.beteiligungsbuch.strategy.WordingDigest;

/**
 * An edition of a Stadtstrategie: its exact parts, what the council did with it, and which papers
 * concern it.
 */
public record EditionView(
        StrategyId strategy,
        @Nullable ProcessId process,
        int edition,
        @Nullable String title,
        EditionStatus status,
        @Nullable WordingDigest digest,
        List<Part> parts,
        @Nullable Told compiled,
        @Nullable Submitted submitted,
        @Nullable Decided decided,
        List<ConcerningView> concernedBy) {

    /** One text of it. */
    public record Part(
            PartKind kind,
            UUID id,
            int number,
            @Nullable String title,
            int version,
            WordingDigest digest) {}

    /** Laid before the council. */
    public record Submitted(VorlageId vorlage, Drucksache drucksache, @JsonUnwrapped Told told) {}

    /**
     * What the council did.
     *
     * @param outcome the typed outcome by its name
     */
    public record Decided(
            ResolutionId resolution,
            Drucksache drucksache,
            String outcome,
            @JsonUnwrapped Told told) {}

    /** All editions of a strategy that were compiled, in order. */
    public static List<EditionView> all(StrategyHistory strategy, Library library) {
        return strategy.compiled().stream()
                .map(fact -> of(strategy, fact.event().edition(), library)).toList();
    }

    static EditionView find(StrategyId id, int edition, Library library) {
        return library.strategy(id).map(strategy -> of(strategy, edition, library))
                .orElseGet(() -> new EditionView(id, null, edition, null, EditionStatus.COMPILED,
                        null, List.of(), null, null, null, List.of()));
    }

    private static EditionView of(StrategyHistory strategy, int edition, Library library) {
        StrategyId id = new StrategyId(strategy.ref().id());
        Fact<StrategyEvent.StrategyCompiled> compiled = last(strategy.compiled(),
                StrategyEvent::edition, edition).orElse(null);
        Submitted submitted = last(strategy.submitted(), StrategyEvent::edition, edition)
                .map(fact -> new Submitted(fact.event().vorlage(), fact.event().drucksache(),
                        Told.of(fact)))
                .orElse(null);
        Decided adopted = last(strategy.adopted(), StrategyEvent::edition, edition)
                .map(fact -> new Decided(fact.event().resolution(), fact.event().drucksache(),
                        "ADOPTED", Told.of(fact)))
                .orElse(null);
        Decided returned = last(strategy.returned(), StrategyEvent::edition, edition)
                .map(fact -> new Decided(fact.event().resolution(), fact.event().drucksache(),
                        fact.event().outcome(), Told.of(fact)))
                .orElse(null);
        Decided decided = later(adopted, returned);
        EditionStatus status = decided != null
                ? decided.equals(adopted) ? EditionStatus.ADOPTED : EditionStatus.RETURNED
                : submitted != null ? EditionStatus.SUBMITTED : EditionStatus.COMPILED;
        List<ConcerningView> concernedBy = ConcerningView.all(strategy.concernedBy().stream()
                .filter(concern -> concern.subject().equals(new Subject.OfEdition(id, edition)))
                .toList(), library);
        return compiled == null
                ? new EditionView(id, null, edition, null, status, null, List.of(), null,
                        submitted, decided, concernedBy)
                : new EditionView(id, compiled.event().process(), edition,
                        compiled.event().title(), status, compiled.event().digest(),
                        compiled.event().parts().stream().map(part -> part(part, library))
                                .toList(),
                        Told.of(compiled), submitted, decided, concernedBy);
    }

    private static @Nullable Decided later(@Nullable Decided one, @Nullable Decided other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.told().entry().index() > other.told().entry().index() ? one : other;
    }

    private static <E> Optional<Fact<E>> last(List<Fact<E>> facts, ToIntFunction<? super E> number,
            int edition) {
        return facts.stream().filter(fact -> number.applyAsInt(fact.event()) == edition)
                .reduce((first, second) -> second);
    }

    private static Part part(StrategyEvent.Part part, Library library) {
        String title = library.text(new EntityRef(Touched.kind(part.kind()), part.id()))
                .flatMap(text -> Texts.wording(text, part.version().number()))
                .map(Wording::title).orElse(null);
        return new Part(part.kind(), part.id(), part.number(), title, part.version().number(),
                part.digest());
    }
}
