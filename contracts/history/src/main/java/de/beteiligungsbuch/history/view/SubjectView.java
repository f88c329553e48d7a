package de.beteiligungsbuch.history.view;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.SubjectReason;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.history.Concern;
import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.Library;
import de.beteiligungsbuch.history.VorlageHistory;

/**
 * What a paper concerns, as a person confirmed it last.
 *
 * @param kind   of an edition {@code STRATEGY}
 * @param id     of an edition that of the strategy
 * @param number by which it is cited; of an edition its own; null for a paper
 * @param title  as it reads under the cut, or null
 */
public record SubjectView(
        EntityKind kind,
        UUID id,
        @Nullable Integer number,
        @Nullable String title,
        List<SubjectReason> reasons,
        @JsonUnwrapped Told told) {

    static List<SubjectView> all(List<Concern> concerns, Library library) {
        return Concern.last(concerns).stream().filter(Concern::confirmed)
                .map(concern -> of(concern, library)).toList();
    }

    private static SubjectView of(Concern concern, Library library) {
        EntityRef ref = EntityRef.of(concern.subject());
        Told told = Told.of(concern.occurredAt(), concern.when());
        return switch (concern.subject()) {
            case Subject.OfEdition s -> new SubjectView(ref.kind(), ref.id(), s.edition(),
                    EditionView.find(s.strategy(), s.edition(), library).title(),
                    concern.reasons(), told);
            case Subject.OfVorlage s -> new SubjectView(ref.kind(), ref.id(), null,
                    title(library.vorlage(s.vorlage()).orElse(null)), concern.reasons(), told);
            case Subject.OfZielbild s -> text(TextRef.of(ref, library), concern, told);
            case Subject.OfMassnahme s -> text(TextRef.of(ref, library), concern, told);
        };
    }

    private static SubjectView text(TextRef text, Concern concern, Told told) {
        return new SubjectView(text.kind(), text.id(), text.number(), text.title(),
                concern.reasons(), told);
    }

    private static @Nullable String title(@Nullable VorlageHistory vorlage) {
        return vorlage == null
                ? null
                : VorlageView.content(vorlage).map(VorlageEvent.Content::title).orElse(null);
    }
}
