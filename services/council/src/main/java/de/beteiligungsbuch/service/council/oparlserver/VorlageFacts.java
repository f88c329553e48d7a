package de.beteiligungsbuch.service.council.oparlserver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.Content;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.council.VorlageEvent.SubjectConfirmed;
import de.beteiligungsbuch.council.VorlageEvent.SubjectDeclined;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRegistered;
import de.beteiligungsbuch.council.VorlageEvent.VorlageRevised;
import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.VorlageId;

import static java.util.Objects.requireNonNull;

/**
 * What the ledger says of a Vorlage, with the places where it does. Immutable.
 *
 * @param source   where what it says now was read, or null where a person entered it
 * @param entries  those that say it
 * @param dealings its way through the council, in the order of the ledger
 */
record VorlageFacts(
        VorlageId vorlage,
        Drucksache drucksache,
        Content content,
        @Nullable PublishedDate published,
        @Nullable SourceRef source,
        List<LedgerPlace> entries,
        List<Dealing> dealings) {

    VorlageFacts {
        entries = List.copyOf(entries);
        dealings = List.copyOf(dealings);
    }

    /** A consultation, and what came of it. */
    record Dealing(ConsultationScheduled scheduled, LedgerPlace at, @Nullable Decided decided) {}

    /** A resolution, and how it was corrected. */
    record Decided(ResolutionRecorded recorded, LedgerPlace at, List<Correction> corrections) {

        Decided {
            corrections = List.copyOf(corrections);
        }

        /** As last corrected. */
        Decision decision() {
            return corrections.isEmpty()
                    ? recorded.decision()
                    : corrections.getLast().corrected().decision();
        }
    }

    /** A correction. */
    record Correction(ResolutionCorrected corrected, LedgerPlace at) {}

    static VorlageFacts apply(@Nullable VorlageFacts before, LedgerPlace at, VorlageEvent event) {
        if (event instanceof VorlageRegistered first) {
            return new VorlageFacts(first.vorlage(), first.drucksache(), first.content(),
                    first.published(), first.source(), List.of(at), List.of());
        }
        VorlageFacts facts = requireNonNull(before, "a Vorlage begins with VorlageRegistered");
        return switch (event) {
            case VorlageRegistered first -> throw new IllegalStateException(first + " again");
            case VorlageRevised revised -> facts.revised(revised, at);
            case ConsultationScheduled scheduled -> facts
                    .with(plus(facts.dealings, new Dealing(scheduled, at, null)));
            case ResolutionRecorded recorded -> facts.with(facts.dealings.stream()
                    .map(dealing -> dealing.scheduled().consultation()
                            .equals(recorded.consultation())
                                    ? new Dealing(dealing.scheduled(), dealing.at(),
                                            new Decided(recorded, at, List.of()))
                                    : dealing)
                    .toList());
            case ResolutionCorrected corrected -> facts.decided(corrected,
                    decided -> new Decided(decided.recorded(), decided.at(),
                            plus(decided.corrections(), new Correction(corrected, at))));
            // OParl has no word for what a paper concerns
            case SubjectConfirmed confirmed -> facts;
            case SubjectDeclined declined -> facts;
        };
    }

    private VorlageFacts revised(VorlageRevised revised, LedgerPlace at) {
        SourceRef read = revised.source();
        return new VorlageFacts(vorlage, revised.drucksache(), revised.content(), published,
                read == null ? source : read, plus(entries, at), dealings);
    }

    private VorlageFacts with(List<Dealing> others) {
        return new VorlageFacts(vorlage, drucksache, content, published, source, entries, others);
    }

    private VorlageFacts decided(ResolutionCorrected corrected, UnaryOperator<Decided> change) {
        return with(dealings.stream().map(dealing -> {
            Decided decided = dealing.decided();
            return decided != null
                    && decided.recorded().resolution().equals(corrected.resolution())
                            ? new Dealing(dealing.scheduled(), dealing.at(), change.apply(decided))
                            : dealing;
        }).toList());
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
