package de.beteiligungsbuch.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.CouncilEvents;
import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.EntryDraft;
import de.beteiligungsbuch.ledger.EventCatalogue;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.EventType;
import de.beteiligungsbuch.ledger.LeafHash;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.Provenance;
import de.beteiligungsbuch.ledger.id.EntityId;
import de.beteiligungsbuch.participation.ParticipationEvents;
import de.beteiligungsbuch.strategy.StrategyEvents;

/** Three ledgers in memory, written as a writer writes them. */
public final class LedgerWriting {

    private static final EventCatalogue CATALOGUE = EventCatalogue.union(
            ParticipationEvents.CATALOGUE, StrategyEvents.CATALOGUE, CouncilEvents.CATALOGUE);
    private static final Provenance WHO = new Provenance(ActorRole.EDITOR, null, null, null, null,
            null);

    private final Map<LedgerName, List<LedgerEntry>> ledgers = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private Instant now = Instant.parse("2025-06-01T08:00:00Z");

    /** From here on everything is recorded at that time. */
    public LedgerWriting at(String time) {
        now = Instant.parse(time);
        return this;
    }

    /** Appends an event of any of the three contexts to its ledger. */
    public LedgerEntry append(EntityId subject, Object event) {
        EventCatalogue.Kind kind = CATALOGUE.find(event.getClass());
        if (kind == null) {
            throw new IllegalArgumentException(event.getClass() + " is no event");
        }
        return append(kind.type(), kind.aggregateType(), subject.toString(),
                LedgerJson.mapper().writeValueAsBytes(event));
    }

    /** Appends what a ledger says of itself. */
    public LedgerEntry append(LedgerEvent event) {
        EventCatalogue.Kind kind = LedgerEvent.CATALOGUE.find(event.getClass());
        if (kind == null) {
            throw new IllegalArgumentException(event.getClass() + " is no event");
        }
        return append(event.ledger(), kind.type(), kind.aggregateType(),
                event.ledger().toString(), LedgerJson.mapper().writeValueAsBytes(event));
    }

    /** Appends whatever is given. */
    public LedgerEntry append(EventType type, String aggregateType, String subject, byte[] data) {
        return append(new LedgerName(type.context()), type, aggregateType, subject, data);
    }

    private LedgerEntry append(LedgerName to, EventType type, String aggregateType,
            String subject, byte[] data) {
        List<LedgerEntry> ledger = ledgers.computeIfAbsent(to, name -> new ArrayList<>());
        @Nullable
        LeafHash previous = ledger.isEmpty() ? null : ledger.getLast().leafHash();
        long sequence = sequences.merge(subject, 1L, Long::sum) - 1;
        byte[] bytes = EntryDraft.of(EventId.next(), "/dortmund/" + to, type, now,
                subject, aggregateType, sequence, WHO, data)
                .complete(ledger.size(), 1, previous);
        LedgerEntry entry = LedgerEntry.parse(bytes);
        ledger.add(entry);
        return entry;
    }

    /** All ledgers, each in its order. */
    public Map<LedgerName, List<LedgerEntry>> ledgers() {
        return ledgers;
    }

    /** Everything folded under a cut. */
    public Replay replay(Cut cut) {
        Replay replay = new Replay(cut);
        ledgers.forEach((name, entries) -> entries.forEach(entry -> replay.apply(name, entry)));
        return replay;
    }
}
