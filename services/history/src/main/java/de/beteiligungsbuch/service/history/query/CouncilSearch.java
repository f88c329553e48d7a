package de.beteiligungsbuch.service.history.query;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.history.EntityKind;

/**
 * Which papers or resolutions are looked for.
 *
 * @param drucksache those with that number, now or before, of which there may be several; or null
 * @param strategic  only those of which the strategy speaks, or whose paper was confirmed to concern
 *                   a part of it
 * @param newest     whether those made last come first
 */
public record CouncilSearch(@Nullable String drucksache, boolean strategic, boolean newest) {

    /** All that are part of it. */
    public static final CouncilSearch STRATEGIC = new CouncilSearch(null, true, false);

    /**
     * The ids of papers in their order, which is that of their making.
     *
     * @param after from the beginning if null
     * @param most  at most so many
     */
    public List<UUID> vorlagen(Sight sight, @Nullable UUID after, int most) {
        return find(sight, EntityKind.VORLAGE, "drucksachen @> ARRAY[:drucksache]::text[]",
                "strategic", after, most);
    }

    /** The ids of resolutions, likewise. */
    public List<UUID> resolutions(Sight sight, @Nullable UUID after, int most) {
        return find(sight, EntityKind.RESOLUTION,
                ofVorlagen(sight, "drucksachen @> ARRAY[:drucksache]::text[]"),
                "(strategic OR " + ofVorlagen(sight, "strategic") + ")", after, most);
    }

    private static String ofVorlagen(Sight sight, String which) {
        return "vorlage IN (SELECT id FROM " + sight.schema().table("state") + " WHERE kind = "
                + EntityKind.VORLAGE.code() + " AND " + which + ")";
    }

    private List<UUID> find(Sight sight, EntityKind kind, String numbered, String ofStrategy,
            @Nullable UUID after, int most) {
        return sight.jdbc().sql("SELECT id FROM " + sight.schema().table("state")
                + " WHERE kind = :kind"
                + (after == null ? "" : " AND id " + (newest ? "<" : ">") + " :after")
                + (drucksache == null ? "" : " AND " + numbered)
                + (strategic ? " AND " + ofStrategy : "") + " ORDER BY id" + (newest ? " DESC" : "")
                + " LIMIT :most")
                .param("kind", kind.code()).param("after", after).param("drucksache", drucksache)
                .param("most", most).query(Sight::id).list();
    }
}
