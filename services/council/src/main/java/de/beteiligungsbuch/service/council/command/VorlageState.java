package de.beteiligungsbuch.service.council.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.Content;
import de.beteiligungsbuch.council.VorlageEvent.Decision;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
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
 */
record VorlageState(
        Drucksache drucksache,
        Content content,
        Instant registered,
        Map<ConsultationId, ConsultationScheduled> consultations,
        Map<ResolutionId, Resolution> resolutions) {

    VorlageState {
        consultations = Map.copyOf(consultations);
        resolutions = Map.copyOf(resolutions);
    }

    /** What is recorded of a resolution at present. */
    record Resolution(ConsultationId consultation, Decision decision, @Nullable String effect) {}

    static VorlageState apply(@Nullable VorlageState before, VorlageEvent event) {
        if (event instanceof VorlageRegistered registered) {
            return new VorlageState(registered.drucksache(), registered.content(),
                    registered.occurredAt(), Map.of(), Map.of());
        }
        VorlageState state = requireNonNull(before, "a Vorlage begins with VorlageRegistered");
        return switch (event) {
            case VorlageRegistered first -> throw new IllegalStateException(first + " again");
            case VorlageRevised revised -> new VorlageState(revised.drucksache(), revised.content(),
                    state.registered, state.consultations, state.resolutions);
            case ConsultationScheduled scheduled -> new VorlageState(state.drucksache,
                    state.content, state.registered,
                    with(state.consultations, scheduled.consultation(), scheduled),
                    state.resolutions);
            case ResolutionRecorded recorded -> state.with(recorded.resolution(),
                    new Resolution(recorded.consultation(), recorded.decision(),
                            recorded.effect()));
            case ResolutionCorrected corrected -> state.with(corrected.resolution(),
                    new Resolution(
                            requireNonNull(state.resolutions.get(corrected.resolution()))
                                    .consultation(),
                            corrected.decision(), corrected.effect()));
        };
    }

    private VorlageState with(ResolutionId id, Resolution resolution) {
        return new VorlageState(drucksache, content, registered, consultations,
                with(resolutions, id, resolution));
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    /** Whether the consultation has led to a resolution. */
    boolean isResolved(ConsultationId consultation) {
        return resolutions.values().stream().anyMatch(r -> r.consultation().equals(consultation));
    }
}
