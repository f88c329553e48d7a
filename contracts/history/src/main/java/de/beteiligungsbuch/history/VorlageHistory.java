package de.beteiligungsbuch.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.SourceEvent;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.SubjectConfirmed;
import de.beteiligungsbuch.council.VorlageEvent.SubjectDeclined;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRevised;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategySubmitted;

/** A Vorlage: what the council's ledger says of it, and which editions were laid before it. */
public record VorlageHistory(EntityRef ref, Council council, Strategy strategy)
        implements History {

    static VorlageHistory empty(EntityRef ref) {
        return new VorlageHistory(ref,
                new Council(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of()),
                new Strategy(List.of()));
    }

    static VorlageHistory apply(VorlageHistory before, Fact<?> fact) {
        return switch (fact.event()) {
            case VorlageEvent event when !event.vorlage().value().equals(before.ref.id()) ->
                new VorlageHistory(before.ref, before.council.withConcernedBy(fact),
                        before.strategy);
            case VorlageEvent event -> new VorlageHistory(before.ref,
                    before.council.with(fact, event), before.strategy);
            case SourceEvent event -> new VorlageHistory(before.ref,
                    before.council.with(SourceNews.of(event, fact.when())), before.strategy);
            case StrategySubmitted e -> new VorlageHistory(before.ref, before.council,
                    new Strategy(Appended.to(before.strategy.submitted, fact.as(e))));
            default -> before;
        };
    }

    /**
     * The part of the council's ledger.
     *
     * @param concerns    what was said of its subjects, in the order of the ledger
     * @param concernedBy what was said of other papers that may concern it, likewise
     */
    public record Council(
            @Nullable Fact<VorlageRegistered> registered,
            List<Fact<VorlageRevised>> revised,
            List<Fact<ConsultationScheduled>> consultations,
            List<Fact<ResolutionRecorded>> resolutions,
            List<Fact<ResolutionCorrected>> corrections,
            List<SourceNews> news,
            List<Concern> concerns,
            List<Concern> concernedBy) {

        Council with(SourceNews more) {
            return new Council(registered, revised, consultations, resolutions, corrections,
                    Appended.to(news, more), concerns, concernedBy);
        }

        Council withConcernedBy(Fact<?> fact) {
            return new Council(registered, revised, consultations, resolutions, corrections, news,
                    concerns, Concern.append(concernedBy, fact));
        }

        Council with(Fact<?> fact, VorlageEvent event) {
            return switch (event) {
                case VorlageRegistered e ->
                    new Council(fact.as(e), revised, consultations, resolutions, corrections, news,
                            concerns, concernedBy);
                case VorlageRevised e -> new Council(registered,
                        Appended.to(revised, fact.as(e)), consultations, resolutions, corrections,
                        news, concerns, concernedBy);
                case ConsultationScheduled e -> new Council(registered, revised,
                        Appended.to(consultations, fact.as(e)), resolutions, corrections, news,
                        concerns, concernedBy);
                case ResolutionRecorded e -> new Council(registered, revised, consultations,
                        Appended.to(resolutions, fact.as(e)), corrections, news, concerns,
                        concernedBy);
                case ResolutionCorrected e -> new Council(registered, revised, consultations,
                        resolutions, Appended.to(corrections, fact.as(e)), news, concerns,
                        concernedBy);
                case SubjectConfirmed e -> withConcerns(Concern.append(concerns, fact));
                case SubjectDeclined e -> withConcerns(Concern.append(concerns, fact));
            };
        }

        private Council withConcerns(List<Concern> more) {
            return new Council(registered, revised, consultations, resolutions, corrections, news,
                    more, concernedBy);
        }
    }

    /** The part of the strategy's ledger. */
    public record Strategy(List<Fact<StrategySubmitted>> submitted) {}
}
