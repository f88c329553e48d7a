package de.beteiligungsbuch.service.council.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.Subject;
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
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.ResolutionId;

import static java.util.Objects.requireNonNull;

/**
 * What must be known of a Vorlage to decide what may happen to it next. Immutable.
 *
 * @param registered    when the paper came to exist
 * @param consultations all that were scheduled
 * @param resolutions   as last corrected
 * @param subjects      what was said of its subjects last: whether the paper concerns them
 */
record VorlageState(
        Drucksache drucksache,
        Content content,
        Instant registered,
        Map<ConsultationId, ConsultationScheduled> consultations,
        Map<ResolutionId, Resolution> resolutions,
        Map<Subject, Boolean> subjects) {

    VorlageState {
        consultations = Map.copyOf(consultations);
        resolutions = Map.copyOf(resolutions);
        subjects = Map.copyOf(subjects);
    }

    /** What is recorded of a resolution at present. */
    record Resolution(ConsultationId consultation, Decision decision, @Nullable String effect) {}

    static VorlageState apply(@Nullable VorlageState before, VorlageEvent event) {
        if (event instanceof VorlageRegistered registered) {
            return new VorlageState(registered.drucksache(), registered.content(),
                    registered.occurredAt(), Map.of(), Map.of(), Map.of());
        }
        VorlageState state = requireNonNull(before, "a Vorlage begins with VorlageRegistered");
        return switch (event) {
            case VorlageRegistered first -> throw new IllegalStateException(first + " again");
            case VorlageRevised revised -> new VorlageState(revised.drucksache(), revised.content(),
                    state.registered, state.consultations, state.resolutions, state.subjects);
            case ConsultationScheduled scheduled -> new VorlageState(state.drucksache,
                    state.content, state.registered,
                    with(state.consultations, scheduled.consultation(), scheduled),
                    state.resolutions, state.subjects);
            case ResolutionRecorded recorded -> state.with(recorded.resolution(),
                    new Resolution(recorded.consultation(), recorded.decision(),
                            recorded.effect()));
            case ResolutionCorrected corrected -> state.with(corrected.resolution(),
                    new Resolution(
                            requireNonNull(state.resolutions.get(corrected.resolution()))
                                    .consultation(),
                            corrected.decision(), corrected.effect()));
            case SubjectConfirmed confirmed -> state.with(confirmed.subject(), true);
            case SubjectDeclined declined -> state.with(declined.subject(), false);
        };
    }

    private VorlageState with(ResolutionId id, Resolution resolution) {
        return new VorlageState(drucksache, content, registered, consultations,
                with(resolutions, id, resolution), subjects);
    }

    private VorlageState with(Subject subject, boolean concerns) {
        return new VorlageState(drucksache, content, registered, consultations, resolutions,
                with(subjects, subject, concerns));
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    /** Whether a person said last that the paper concerns it, or that it does not. */
    boolean wasSaid(Subject subject, boolean concerns) {
        return Objects.equals(subjects.get(subject), concerns);
    }

    /** Whether the consultation has led to a resolution. */
    boolean isResolved(ConsultationId consultation) {
        return resolutions.values().stream().anyMatch(r -> r.consultation().equals(consultation));
    }
}
