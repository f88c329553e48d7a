package de.beteiligungsbuch.service.history.query;

import java.util.List;
import java.util.UUID;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.ProcessHistory;
import de.beteiligungsbuch.history.view.Completeness;
import de.beteiligungsbuch.history.view.ContributionForm;
import de.beteiligungsbuch.history.view.Fate;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;

/** Counts the contributions of a process; memory does not grow with their number. */
public final class CompletenessQuery {

    private static final int STRIDE = 1_000;

    private final Sight sight;

    public CompletenessQuery(Sight sight) {
        this.sight = sight;
    }

    /** The report on a process. */
    public Completeness.Report report(ProcessHistory process) {
        Completeness completeness = new Completeness();
        UUID id = process.ref().id();
        if (sight.cut().isNone() && sight.schema().isCurrent()) {
            count(id, completeness);
        } else {
            fold(id, completeness);
        }
        return completeness.report(process, new Catalogue(sight).formats(id));
    }

    private void count(UUID process, Completeness completeness) {
        sight.jdbc().sql("SELECT phase, format, form, fate, count(*) FROM "
                + sight.schema().table("state") + " WHERE kind = ? AND process = ?"
                + " AND form IS NOT NULL GROUP BY 1, 2, 3, 4")
                .params(EntityKind.CONTRIBUTION.code(), process).query((row, i) -> {
                    UUID format = row.getObject(2, UUID.class);
                    completeness.add(
                            new Completeness.Group(new PhaseId(row.getObject(1, UUID.class)),
                                    format == null ? null : new FormatId(format)),
                            ContributionForm.valueOf(row.getString(3)),
                            Fate.valueOf(row.getString(4)), row.getLong(5));
                    return i;
                }).list();
    }

    private void fold(UUID process, Completeness completeness) {
        UUID after = new UUID(0, 0);
        List<UUID> ids;
        do {
            ids = sight.jdbc().sql("SELECT id FROM " + sight.schema().table("state")
                    + " WHERE kind = ? AND process = ? AND id > ? ORDER BY id LIMIT ?")
                    .params(EntityKind.CONTRIBUTION.code(), process, after, STRIDE)
                    .query(Sight::id).list();
            for (UUID id : ids) {
                after = id;
                sight.fold(new EntityRef(EntityKind.CONTRIBUTION, id))
                        .map(ContributionHistory.class::cast).ifPresent(completeness::add);
            }
        } while (ids.size() == STRIDE);
    }

    /** Texts that are gone although no entry says that they were erased: an alarm if not 0. */
    public long missingTexts(ProcessHistory process) {
        return sight.jdbc().sql("SELECT count(*) FROM " + sight.schema().table("state")
                + " s WHERE kind = ? AND process = ? AND text_event IS NOT NULL AND NOT text_erased"
                + " AND NOT EXISTS (SELECT FROM " + sight.schema().table("disclosure")
                + " d WHERE d.event = s.text_event)")
                .params(EntityKind.CONTRIBUTION.code(), process.ref().id()).query(Long.class)
                .single();
    }
}
