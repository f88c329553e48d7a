package de.beteiligungsbuch.service.auditor.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.id.EntityId;
import de.beteiligungsbuch.participation.ProcessEvent;
import de.beteiligungsbuch.strategy.StrategyEvent;

/**
 * What one entry states that other entries may contradict: that an event has this id, that an
 * aggregate's next event is this one, that a thing begins, that another exists.
 *
 * @param claims in the order in which they are held against the others
 */
record Claims(List<Claim> claims) {

    private static final String EVENT = "Event";

    /** What is claimed of an id. */
    enum Kind {
        /** An event has it, and no other. */
        EVENT(0),
        /** The aggregate's event with that sequence is this one. */
        SEQUENCE(1),
        /** From here on there is such a thing. */
        BEGINS(2),
        /** There is such a thing, here or in another ledger, before or after. */
        REFERS(3);

        private static final Kind[] BY_CODE = {EVENT, SEQUENCE, BEGINS, REFERS};

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** Two bits. */
        int code() {
            return code;
        }

        static Kind of(int code) {
            return BY_CODE[code];
        }
    }

    /**
     * One of them.
     *
     * @param thing  kind of thing that has the id
     * @param number the sequence, if it is one
     */
    record Claim(Kind kind, String thing, UUID id, long number) {}

    /** What an entry claims. */
    static Claims of(LedgerEntry entry, Object event) {
        List<Claim> claims = new ArrayList<>(6);
        claims.add(new Claim(Kind.EVENT, EVENT, entry.id().value(), 0));
        Object subject = Fields.first(event);
        if (subject instanceof EntityId entity) {
            claims.add(new Claim(Kind.SEQUENCE, entry.aggregateType(), entity.value(),
                    entry.sequence()));
        }
        begins(event, claims);
        EventId cause = entry.provenance().causationId();
        if (cause != null) {
            claims.add(new Claim(Kind.REFERS, EVENT, cause.value(), 0));
        }
        Fields.leaves(event, (field, value) -> reference(value, claims));
        return new Claims(claims);
    }

    /** Things that have no ledger history of their own but are spoken of. */
    private static void begins(Object event, List<Claim> claims) {
        switch (event) {
            case ProcessEvent.PhaseOpened e -> begins("Phase", e.phase().value(), claims);
            case VorlageEvent.ConsultationScheduled e ->
                begins("Consultation", e.consultation().value(), claims);
            case VorlageEvent.ResolutionRecorded e ->
                begins("Resolution", e.resolution().value(), claims);
            default -> {
                // begins nothing but what its subject names
            }
        }
    }

    private static void begins(String thing, UUID id, List<Claim> claims) {
        claims.add(new Claim(Kind.BEGINS, thing, id, 0));
    }

    private static void reference(Object value, List<Claim> claims) {
        switch (value) {
            case EntityId id -> refers(KINDS.get(id.getClass()), id.value(), claims);
            case EventId id -> refers(EVENT, id.value(), claims);
            case StrategyEvent.Part part -> refers(switch (part.kind()) {
                case AUSGANGSBILD -> "Ausgangsbild";
                case ZIELBILD -> "Zielbild";
                case MASSNAHME -> "Massnahme";
            }, part.id(), claims);
            default -> {
                // refers to nothing
            }
        }
    }

    /** An entry need not say that what it begins or goes on with exists. */
    private static void refers(String thing, UUID id, List<Claim> claims) {
        for (Claim claim : claims) {
            if (claim.id.equals(id) && claim.thing.equals(thing)) {
                return;
            }
        }
        claims.add(new Claim(Kind.REFERS, thing, id, 0));
    }

    private static final ClassValue<String> KINDS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> id) {
            String name = id.getSimpleName();
            return name.substring(0, name.length() - "Id".length());
        }
    };
}
