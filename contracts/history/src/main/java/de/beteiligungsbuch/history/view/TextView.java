package de.beteiligungsbuch.history.view;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.Library;
import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.Texts;
import de.beteiligungsbuch.ledger.id.EntityId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.strategy.MassnahmeEvent.Horizon;
import de.beteiligungsbuch.strategy.Source;
import de.beteiligungsbuch.strategy.Wording;

/** A text of the strategy with all that is recorded of it. */
public record TextView(
        UUID id,
        @Nullable ProcessId process,
        @Nullable Integer number,
        String title,
        int version,
        TextStatus status,
        Wording wording,
        @Nullable Horizon horizon,
        List<TextRef> ausgangsbilder,
        List<TextRef> zielbilder,
        List<Source> sources,
        List<VersionView> versions,
        List<ChangeView> changes,
        List<WeighedView> declined,
        List<WeighedView> reopened,
        @Nullable WeighedView dropped,
        List<Finalised> finalised,
        List<Elsewhere> elsewhere,
        List<TextRef> referredToBy,
        List<InEdition> editions,
        List<ConcerningView> concernedBy) {

    /** A version was declared the last one. */
    public record Finalised(int version, @JsonUnwrapped Told told) {}

    /** A change of another text that names this one. */
    public record Elsewhere(TextRef text, ChangeView change) {}

    /** An edition that holds a version of it. */
    public record InEdition(
            StrategyId strategy,
            int edition,
            @Nullable String title,
            int version,
            EditionStatus status) {}

    /** That of a text of which at least one version is known. */
    public static TextView of(TextHistory text, Library library) {
        TextItem item = TextItem.of(text);
        TextHistory.Draft draft = text.draft();
        return new TextView(item.id(), item.process(), item.number(), item.title(), item.version(),
                item.status(), Texts.wording(text, item.version()).orElseThrow(), item.horizon(),
                draft == null
                        ? List.of()
                        : refs(EntityKind.AUSGANGSBILD, draft.ausgangsbilder(), library),
                draft == null
                        ? List.of()
                        : refs(EntityKind.ZIELBILD, draft.zielbilder(), library),
                draft == null ? List.of() : draft.sources(), VersionView.all(text),
                ChangeView.all(text, 0, Integer.MAX_VALUE, library),
                WeighedView.of(text.declined()), WeighedView.of(text.reopened()),
                text.dropped().isEmpty() ? null : WeighedView.of(text.dropped().getLast()),
                text.finalised().stream()
                        .map(mark -> new Finalised(mark.version(),
                                Told.of(mark.occurredAt(), mark.when())))
                        .toList(),
                text.elsewhere().stream().map(change -> elsewhere(change, library)).toList(),
                text.referredToBy().stream().map(ref -> TextRef.of(ref, library)).toList(),
                text.editions().stream().map(edition -> edition(edition, library)).toList(),
                ConcerningView.all(text.concernedBy(), library));
    }

    private static List<TextRef> refs(EntityKind kind, List<? extends EntityId> ids,
            Library library) {
        return ids.stream().map(id -> TextRef.of(EntityRef.of(kind, id), library)).toList();
    }

    private static Elsewhere elsewhere(TextHistory.Elsewhere change, Library library) {
        TextHistory other = library.text(change.text()).orElseThrow();
        return new Elsewhere(TextRef.of(other), ChangeView.of(other, change.version(),
                change.basedOn(), change.change(), Told.of(change.occurredAt(), change.when()),
                library));
    }

    private static InEdition edition(TextHistory.InEdition edition, Library library) {
        EditionView view = EditionView.find(edition.strategy(), edition.edition(), library);
        return new InEdition(edition.strategy(), edition.edition(), view.title(),
                edition.version(), view.status());
    }
}
