package de.beteiligungsbuch.history.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Gremium;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.Library;
import de.beteiligungsbuch.history.VorlageHistory;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.StrategyId;

/** A Vorlage, as it now reads, and its way through the council. */
public record VorlageView(
        UUID id,
        Drucksache drucksache,
        VorlageEvent.Content content,
        @Nullable Told registered,
        List<Revision> revisions,
        List<Consultation> consultations,
        List<ResolutionRef> resolutions,
        List<Submission> editions,
        @Nullable SourceRef source,
        @Nullable EnteredView entered,
        List<SourceChange> sourceChanges,
        List<DocumentView> documents,
        List<SubjectView> subjects,
        List<ConcerningView> concernedBy) {

    /** The paper was changed. */
    public record Revision(
            Drucksache drucksache,
            VorlageEvent.Content content,
            String reason,
            @JsonUnwrapped Told told) {}

    /** A Gremium is to deal with it. */
    public record Consultation(
            ConsultationId id,
            Gremium gremium,
            VorlageEvent.Role role,
            PublishedDate meeting,
            boolean open,
            @Nullable String agendaItem,
            @JsonUnwrapped Told told) {}

    /** An edition of a strategy was laid before the council with it. */
    public record Submission(StrategyId strategy, int edition, @JsonUnwrapped Told told) {}

    /** That of a Vorlage; empty where no wording of it counts under the cut. */
    public static Optional<VorlageView> of(VorlageHistory vorlage, Library library) {
        VorlageHistory.Council part = vorlage.council();
        Fact<VorlageEvent.VorlageRegistered> registered = part.registered();
        return content(vorlage)
                .flatMap(content -> drucksache(vorlage).map(number -> new VorlageView(
                        vorlage.ref().id(), number, content,
                        registered == null ? null : Told.of(registered),
                        part.revised().stream().map(VorlageView::revision).toList(),
                        part.consultations().stream().map(VorlageView::consultation).toList(),
                        part.resolutions().stream().flatMap(fact -> ResolutionRef
                                .find(fact.event().resolution(), library).stream()).toList(),
                        vorlage.strategy().submitted().stream()
                                .map(fact -> new Submission(fact.event().strategy(),
                                        fact.event().edition(), Told.of(fact)))
                                .toList(),
                        registered == null ? null : registered.event().source(),
                        registered == null
                                ? null
                                : EnteredView.of(registered.event().source(), library)
                                        .orElse(null),
                        SourceChange.all(part.news()), DocumentView.all(part.news()),
                        SubjectView.all(part.concerns(), library),
                        ConcerningView.all(part.concernedBy(), library))));
    }

    private static Revision revision(Fact<VorlageEvent.VorlageRevised> fact) {
        return new Revision(fact.event().drucksache(), fact.event().content(),
                fact.event().reason(), Told.of(fact));
    }

    private static Consultation consultation(Fact<VorlageEvent.ConsultationScheduled> fact) {
        VorlageEvent.ConsultationScheduled event = fact.event();
        return new Consultation(event.consultation(), event.gremium(), event.role(),
                event.meeting(), event.open(), event.agendaItem(), Told.of(fact));
    }

    static Optional<Drucksache> drucksache(VorlageHistory vorlage) {
        VorlageHistory.Council part = vorlage.council();
        return part.revised().isEmpty()
                ? Optional.ofNullable(part.registered()).map(fact -> fact.event().drucksache())
                : Optional.of(part.revised().getLast().event().drucksache());
    }

    static Optional<VorlageEvent.Content> content(VorlageHistory vorlage) {
        VorlageHistory.Council part = vorlage.council();
        return part.revised().isEmpty()
                ? Optional.ofNullable(part.registered()).map(fact -> fact.event().content())
                : Optional.of(part.revised().getLast().event().content());
    }
}
