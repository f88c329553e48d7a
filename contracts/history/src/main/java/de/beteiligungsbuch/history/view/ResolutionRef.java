package de.beteiligungsbuch.history.view;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.Library;
import de.beteiligungsbuch.history.ResolutionHistory;
import de.beteiligungsbuch.history.VorlageHistory;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;

/**
 * A resolution by its name.
 *
 * @param drucksache under which its Vorlage was known last; null where that is not known
 * @param title      of its Vorlage
 * @param outcome    as last corrected
 */
public record ResolutionRef(
        UUID id,
        VorlageId vorlage,
        @Nullable Drucksache drucksache,
        @Nullable String title,
        Gremium gremium,
        Outcome outcome,
        Instant occurredAt,
        @Nullable PublishedDate published) {

    /** That of a resolution; empty where the council's ledger has not said so under the cut. */
    static Optional<ResolutionRef> of(ResolutionHistory resolution, Library library) {
        Fact<ResolutionRecorded> recorded = resolution.council().recorded();
        if (recorded == null) {
            return Optional.empty();
        }
        ResolutionRecorded event = recorded.event();
        Optional<VorlageHistory> vorlage = library.vorlage(event.vorlage());
        return Optional.of(new ResolutionRef(resolution.ref().id(), event.vorlage(),
                vorlage.flatMap(VorlageView::drucksache).orElse(null),
                vorlage.flatMap(VorlageView::content).map(VorlageEvent.Content::title).orElse(null),
                event.gremium(), decision(resolution, event).outcome(), event.occurredAt(),
                event.published()));
    }

    static Optional<ResolutionRef> find(ResolutionId id, Library library) {
        return library.resolution(id).flatMap(resolution -> of(resolution, library));
    }

    static VorlageEvent.Decision decision(ResolutionHistory resolution, ResolutionRecorded event) {
        return resolution.council().corrected().isEmpty()
                ? event.decision()
                : resolution.council().corrected().getLast().event().decision();
    }
}
