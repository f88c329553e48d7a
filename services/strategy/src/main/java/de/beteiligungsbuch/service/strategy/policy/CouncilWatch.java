package de.beteiligungsbuch.service.strategy.policy;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.eventstore.EntryMetaData;
import de.beteiligungsbuch.ledger.EventId;

/** When the council has resolved, or a resolution was corrected, the editions follow. */
@Component
public class CouncilWatch {

    private final Adoption adoption;

    CouncilWatch(Adoption adoption) {
        this.adoption = adoption;
    }

    @EventHandler
    void on(ConsultationScheduled scheduled) {
        adoption.learn(council -> council.add(scheduled));
    }

    @EventHandler
    void on(ResolutionRecorded recorded, EventMessage<?> entry) {
        adoption.learn(council -> council.add(index(entry), id(entry), recorded));
        adoption.follow(recorded.vorlage(), correlation(entry));
    }

    @EventHandler
    void on(ResolutionCorrected corrected, EventMessage<?> entry) {
        adoption.learn(council -> council.add(index(entry), id(entry), corrected));
        adoption.follow(corrected.vorlage(), correlation(entry));
    }

    private static long index(EventMessage<?> entry) {
        return EntryMetaData.ledgerIndex(entry.getMetaData()).orElseThrow(
                () -> new IllegalStateException("an entry without its index: " + entry));
    }

    private static EventId id(EventMessage<?> entry) {
        return EventId.of(entry.getIdentifier());
    }

    static @Nullable String correlation(EventMessage<?> entry) {
        return EntryMetaData.provenance(entry.getMetaData()).correlationId();
    }
}
