package de.beteiligungsbuch.service.auditor.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beteiligungsbuch.council.VorlageEvent;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.EntityId;
import de.beteiligungsbuch.participation.ProcessEvent;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;
import de.beteiligungsbuch.strategy.StrategyEvent;

/** What all ledgers together state: every event id, every thing that exists, who refers to what. */
final class Everything {

    private final IdTable events = new IdTable();
    private final Map<String, IdTable> things = new HashMap<>();
    private final List<Reference> open = new ArrayList<>();

    /** What an entry says exists; kind {@code Event} for an event id. */
    private record Reference(String kind, UUID id, LedgerName ledger, long index) {}

    /** Takes an entry in. */
    void accept(LedgerName ledger, LedgerEntry entry, Object event) {
        long before = events.put(entry.id().value(), entry.index());
        if (before >= 0) {
            throw new DoesNotHold(Finding.at(Verdict.APP_DUP, ledger, entry.index(), "the event id "
                    + entry.id() + " occurred before, at index " + before));
        }
        sequence(ledger, entry, event);
        begins(event);
        EventId cause = entry.provenance().causationId();
        if (cause != null) {
            refer("Event", cause.value(), ledger, entry.index());
        }
        Fields.leaves(event, (field, value) -> reference(value, ledger, entry.index()));
    }

    private void sequence(LedgerName ledger, LedgerEntry entry, Object event) {
        UUID id = Fields.first(event) instanceof EntityId entity
                ? entity.value()
                : new UUID(0, ledger.hashCode());
        IdTable sequences = table(entry.aggregateType());
        long last = sequences.put(id, entry.sequence());
        if (entry.sequence() != last + 1) {
            throw new DoesNotHold(Finding.at(Verdict.APP_VERSION, ledger, entry.index(),
                    "aggregatesequence of " + entry.subject() + " is " + entry.sequence()
                            + ", must be " + (last + 1)));
        }
    }

    /** Things that have no ledger history of their own but are spoken of. */
    private void begins(Object event) {
        switch (event) {
            case ProcessEvent.PhaseOpened e -> table("Phase").put(e.phase().value(), 0);
            case VorlageEvent.ConsultationScheduled e ->
                table("Consultation").put(e.consultation().value(), 0);
            case VorlageEvent.ResolutionRecorded e ->
                table("Resolution").put(e.resolution().value(), 0);
            default -> {
                // begins nothing but what its subject names
            }
        }
    }

    private void reference(Object value, LedgerName ledger, long index) {
        switch (value) {
            case EntityId id -> refer(kind(id.getClass()), id.value(), ledger, index);
            case EventId id -> refer("Event", id.value(), ledger, index);
            case StrategyEvent.Part part -> refer(switch (part.kind()) {
                case AUSGANGSBILD -> "Ausgangsbild";
                case ZIELBILD -> "Zielbild";
                case MASSNAHME -> "Massnahme";
            }, part.id(), ledger, index);
            default -> {
                // refers to nothing
            }
        }
    }

    private static String kind(Class<?> id) {
        String name = id.getSimpleName();
        return name.substring(0, name.length() - "Id".length());
    }

    private void refer(String kind, UUID id, LedgerName ledger, long index) {
        if (!exists(kind, id)) {
            open.add(new Reference(kind, id, ledger, index));
        }
    }

    private boolean exists(String kind, UUID id) {
        return (kind.equals("Event") ? events : table(kind)).get(id) >= 0;
    }

    private IdTable table(String kind) {
        return things.computeIfAbsent(kind, name -> new IdTable());
    }

    /** The index of an event in its ledger, or -1. */
    long indexOf(EventId event) {
        return events.get(event.value());
    }

    /**
     * Once all ledgers were read: everything that is referred to must exist.
     *
     * @throws DoesNotHold {@code E_APP_REFERENCE}
     */
    void requireReferences() {
        for (Reference reference : open) {
            if (!exists(reference.kind, reference.id)) {
                throw new DoesNotHold(Finding.at(Verdict.APP_REFERENCE, reference.ledger,
                        reference.index, "refers to " + reference.kind + " " + reference.id
                                + ", of which no ledger knows"));
            }
        }
    }
}
