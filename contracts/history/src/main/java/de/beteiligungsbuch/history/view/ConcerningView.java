package de.beteiligungsbuch.history.view;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.SubjectReason;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.history.Concern;
import de.beteiligungsbuch.history.Library;
import de.beteiligungsbuch.history.VorlageHistory;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.VorlageId;

/**
 * A paper that concerns something, as a person confirmed it last, and what was resolved on it.
 *
 * @param drucksache as last known; null where the paper is not known under the cut
 */
public record ConcerningView(
        VorlageId vorlage,
        @Nullable Drucksache drucksache,
        @Nullable String title,
        List<ResolutionRef> resolutions,
        List<SubjectReason> reasons,
        @JsonUnwrapped Told told) {

    static List<ConcerningView> all(List<Concern> concerns, Library library) {
        return Concern.last(concerns).stream().filter(Concern::confirmed)
                .map(concern -> of(concern, library)).toList();
    }

    private static ConcerningView of(Concern concern, Library library) {
        Optional<VorlageHistory> vorlage = library.vorlage(concern.vorlage());
        return new ConcerningView(concern.vorlage(),
                vorlage.flatMap(VorlageView::drucksache).orElse(null),
                vorlage.flatMap(VorlageView::content).map(VorlageEvent.Content::title).orElse(null),
                vorlage.map(known -> known.council().resolutions().stream().flatMap(
                        fact -> ResolutionRef.find(fact.event().resolution(), library).stream())
                        .toList()).orElse(List.of()),
                concern.reasons(), Told.of(concern.occurredAt(), concern.when()));
    }
}
