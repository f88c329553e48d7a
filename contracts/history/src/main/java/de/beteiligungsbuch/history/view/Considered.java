package de.beteiligungsbuch.history.view;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.Library;
import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.history.Texts;
import de.beteiligungsbuch.history.Use;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.strategy.Source;
import de.beteiligungsbuch.strategy.Span;

/**
 * A text that names a contribution as a source, and what came of it.
 *
 * @param change      the words; given where the effect is a change
 * @param reason      why nothing was changed, in plain words
 * @param editions    that hold this version of the text or a later one
 * @param resolutions that the same change names as a source
 */
public record Considered(
        Use.Effect effect,
        TextRef text,
        int version,
        @Nullable ChangeView change,
        @Nullable String reason,
        List<InEdition> editions,
        List<ResolutionRef> resolutions,
        @JsonUnwrapped Told told) {

    /** Whether the words that it brought are in an edition. */
    public enum Survival {
        /** They stand in it. */
        KEPT,
        /** They were changed again. */
        CHANGED,
        /** There are no words to follow, or not all versions are known. */
        NOT_TRACKED
    }

    /** An edition that holds the text, and what the council did with it. */
    public record InEdition(
            StrategyId strategy,
            @Nullable String title,
            int edition,
            int version,
            Survival words,
            EditionStatus status,
            @Nullable Drucksache drucksache,
            @Nullable VorlageId vorlage,
            @Nullable ResolutionRef resolution,
            Told compiled,
            @Nullable Told submitted,
            @Nullable Told decided) {}

    static Considered of(Use use, Library library) {
        Optional<TextHistory> text = library.text(use.text());
        Integer ordinal = use.change();
        ChangeView change = ordinal == null
                ? null
                : text.flatMap(
                        known -> ChangeView.find(known, use.version(), ordinal, library))
                        .orElse(null);
        boolean inText = use.effect() == Use.Effect.CHANGED
                || use.effect() == Use.Effect.DRAFTED;
        return new Considered(use.effect(), TextRef.of(use.text(), library), use.version(), change,
                use.reason(),
                inText
                        ? text.map(known -> editions(known, use, library)).orElse(List.of())
                        : List.of(),
                change == null ? List.of() : resolutions(change, library),
                Told.of(use.occurredAt(), use.when()));
    }

    boolean changedWords() {
        return effect == Use.Effect.CHANGED;
    }

    private static List<ResolutionRef> resolutions(ChangeView change, Library library) {
        return change.sources().stream().filter(Source.OfResolution.class::isInstance)
                .map(Source.OfResolution.class::cast)
                .flatMap(source -> ResolutionRef.find(source.resolution(), library).stream())
                .toList();
    }

    private static List<InEdition> editions(TextHistory text, Use use, Library library) {
        return text.editions().stream().filter(edition -> edition.version() >= use.version())
                .map(edition -> edition(text, use, edition, library)).toList();
    }

    private static InEdition edition(TextHistory text, Use use, TextHistory.InEdition in,
            Library library) {
        EditionView edition = EditionView.find(in.strategy(), in.edition(), library);
        EditionView.Submitted submitted = edition.submitted();
        EditionView.Decided decided = edition.decided();
        return new InEdition(in.strategy(), edition.title(), in.edition(), in.version(),
                survival(text, use, in.version()), edition.status(),
                submitted == null ? null : submitted.drucksache(),
                submitted == null ? null : submitted.vorlage(),
                decided == null
                        ? null
                        : ResolutionRef.find(decided.resolution(), library).orElse(null),
                Told.of(in.occurredAt(), in.when()), submitted == null ? null : submitted.told(),
                decided == null ? null : decided.told());
    }

    private static Survival survival(TextHistory text, Use use, int version) {
        Integer ordinal = use.change();
        Span span = ordinal == null
                ? null
                : Texts.revision(text, use.version())
                        .filter(made -> ordinal < made.changes().size())
                        .map(made -> made.changes().get(ordinal).after()).orElse(null);
        if (span == null || span.fromWord() == span.toWord()) {
            return Survival.NOT_TRACKED;
        }
        return Texts.wording(text, use.version()).flatMap(brought -> Texts.wording(text, version)
                .map(kept -> WordDiff.keeps(brought, span, kept)
                        ? Survival.KEPT
                        : Survival.CHANGED))
                .orElse(Survival.NOT_TRACKED);
    }
}
