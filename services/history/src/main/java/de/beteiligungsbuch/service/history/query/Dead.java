package de.beteiligungsbuch.service.history.query;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.ledger.EventType;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;

/** What could not be taken in, and what waits behind it. */
public final class Dead {

    private Dead() {}

    /**
     * An entry that the fold of an entity could not take in.
     *
     * @param waiting how many later entries of the entity wait behind it
     */
    public record Letter(
            LedgerName ledger,
            long index,
            EventType type,
            EntityKind kind,
            UUID id,
            String error,
            Instant since,
            long waiting) {}

    /** All of them, the oldest first. */
    public static List<Letter> letters(Sight sight) {
        return sight.jdbc().sql("SELECT d.ledger, d.index, e.bytes, d.kind, d.entity, d.error,"
                + " d.since, (SELECT count(*) FROM " + sight.schema().table("touch")
                + " t WHERE t.kind = d.kind AND t.entity = d.entity AND t.ledger = d.ledger"
                + " AND t.index > d.index) FROM " + sight.schema().table("dead_letter")
                + " d JOIN " + sight.schema().table("entry") + " e USING (ledger, index)"
                + " ORDER BY d.since, d.ledger, d.index")
                .query((row, i) -> new Letter(new LedgerName(row.getString(1)), row.getLong(2),
                        LedgerEntry.parse(row.getBytes(3)).type(),
                        EntityKind.ofCode(row.getInt(4)), row.getObject(5, UUID.class),
                        row.getString(6), row.getObject(7, OffsetDateTime.class).toInstant(),
                        row.getLong(8)))
                .list();
    }
}
