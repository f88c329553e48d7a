package de.beteiligungsbuch.service.history.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.view.ContributionForm;
import de.beteiligungsbuch.history.view.ContributionItem;
import de.beteiligungsbuch.history.view.Fate;

/**
 * Which contributions are looked for; null asks for nothing.
 *
 * @param concerns a Zielbild
 */
public record ContributionSearch(
        @Nullable UUID process,
        @Nullable UUID phase,
        @Nullable UUID format,
        @Nullable String dezernat,
        @Nullable UUID concerns,
        @Nullable ContributionForm form,
        @Nullable Fate fate) {

    private static final int STRIDE = 500;

    /**
     * Those after an id, in the order of their ids, which is that of their making.
     *
     * @param after from the beginning if null
     * @param most  at most so many
     */
    public List<ContributionItem> find(Sight sight, @Nullable UUID after, int most) {
        List<ContributionItem> found = new ArrayList<>();
        UUID last = after;
        int stride = sight.cut().isNone() ? most : STRIDE;
        while (found.size() < most) {
            List<UUID> ids = candidates(sight, last, stride);
            for (UUID id : ids) {
                if (found.size() < most) {
                    item(sight, id).filter(item -> fate == null || item.fate() == fate)
                            .ifPresent(found::add);
                }
            }
            if (ids.size() < stride) {
                break;
            }
            last = ids.getLast();
        }
        return found;
    }

    private static Optional<ContributionItem> item(Sight sight, UUID id) {
        EntityRef ref = new EntityRef(EntityKind.CONTRIBUTION, id);
        return sight.find(ref).map(ContributionHistory.class::cast)
                .flatMap(seen -> ContributionItem.of(seen,
                        sight.now().find(ref).map(ContributionHistory.class::cast).orElse(seen),
                        sight, sight::disclosures));
    }

    /** The fate changes in the course of time, so under a cut it is not looked up but worked out. */
    private List<UUID> candidates(Sight sight, @Nullable UUID after, int most) {
        StringBuilder sql = new StringBuilder("SELECT id FROM ")
                .append(sight.schema().table("state")).append(" WHERE kind = ?");
        List<Object> values = new ArrayList<>(List.of(EntityKind.CONTRIBUTION.code()));
        and(sql, values, "id > ?", after);
        and(sql, values, "process = ?", process);
        and(sql, values, "phase = ?", phase);
        and(sql, values, "format = ?", format);
        and(sql, values, "dezernat = ?", dezernat);
        and(sql, values, "concerns @> ARRAY[?]::uuid[]", concerns);
        and(sql, values, "form = ?", form == null ? null : form.name());
        and(sql, values, "fate = ?", fate == null || !sight.cut().isNone() ? null : fate.name());
        sql.append(" AND text_event IS NOT NULL ORDER BY id LIMIT ?");
        values.add(most);
        return sight.jdbc().sql(sql.toString()).params(values).query(Sight::id).list();
    }

    private static void and(StringBuilder sql, List<Object> values, String condition,
            @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            values.add(value);
        }
    }
}
