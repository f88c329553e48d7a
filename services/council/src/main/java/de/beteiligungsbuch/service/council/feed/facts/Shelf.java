package de.beteiligungsbuch.service.council.feed.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.service.council.feed.oparl.OparlJson;

/** Finds objects of a feed, and which papers may say something new. */
@Repository
class Shelf {

    private static final String PRESENT = """
            SELECT * FROM feed_object WHERE feed = ? AND state = 'PRESENT' AND json IS NOT NULL""";

    private static final String PAPERS = """
            SELECT object_id FROM feed_object
            WHERE feed = :feed AND kind = 'Paper' AND state = 'PRESENT'""";

    /** Papers that changed since a run, or whose consultations, agenda items or meetings did. */
    private static final String TOUCHED = """
            WITH changed AS (SELECT object_id, kind, parent, links FROM feed_object
                             WHERE feed = :feed AND changed_run >= :run),
            item AS (
                SELECT object_id, links FROM changed WHERE kind = 'AgendaItem'
                UNION ALL
                SELECT i.object_id, i.links FROM feed_object i
                WHERE i.feed = :feed AND i.kind = 'AgendaItem'
                    AND i.parent IN (SELECT object_id FROM changed WHERE kind = 'Meeting')),
            consultation AS (
                SELECT object_id, parent, links FROM changed WHERE kind = 'Consultation'
                UNION ALL
                SELECT c.object_id, c.parent, c.links FROM (
                    SELECT object_id FROM item UNION ALL
                    SELECT object_id FROM changed WHERE kind = 'Meeting') AS x
                JOIN feed_object c ON c.links @> ARRAY[x.object_id::text]
                WHERE c.feed = :feed AND c.kind = 'Consultation'
                UNION ALL
                SELECT c.object_id, c.parent, c.links FROM feed_object c
                WHERE c.feed = :feed AND c.kind = 'Consultation' AND c.object_id IN (
                    SELECT unnest(links) FROM item))
            SELECT object_id FROM changed WHERE kind = 'Paper'
            UNION SELECT parent FROM consultation WHERE parent IS NOT NULL
            UNION SELECT unnest(links) FROM consultation""";

    private final JdbcClient database;

    Shelf(JdbcClient database) {
        this.database = database;
    }

    /** An object that is there; empty for one that is gone, or of which no fact is read. */
    Optional<Node> find(FeedId feed, @Nullable String id) {
        return id == null
                ? Optional.empty()
                : database.sql(PRESENT + " AND object_id = ?").params(feed.value(), id)
                        .query(Shelf::node).optional();
    }

    /** The agenda items that refer to a consultation. */
    List<Node> itemsOf(FeedId feed, String consultation) {
        return database
                .sql(PRESENT
                        + " AND kind = 'AgendaItem' AND links @> ARRAY[?]::text[] ORDER BY object_id")
                .params(feed.value(), consultation).query(Shelf::node).list();
    }

    /** The consultations that refer to a paper. */
    List<Node> consultationsOf(FeedId feed, String paper) {
        return database
                .sql(PRESENT
                        + " AND kind = 'Consultation' AND links @> ARRAY[?]::text[] ORDER BY object_id")
                .params(feed.value(), paper).query(Shelf::node).list();
    }

    /** All organizations. */
    List<Node> organizations(FeedId feed) {
        return database.sql(PRESENT + " AND kind = 'Organization' ORDER BY object_id")
                .param(feed.value()).query(Shelf::node).list();
    }

    /** The papers of which something changed since a run, in the order of their ids. */
    List<String> touched(FeedId feed, long sinceRun) {
        return database.sql(PAPERS + " AND object_id IN (" + TOUCHED + ") ORDER BY object_id")
                .param("feed", feed.value()).param("run", sinceRun)
                .query((row, number) -> row.getString(1)).list();
    }

    /** All papers, in the order of their ids. */
    List<String> papers(FeedId feed) {
        return database.sql(PAPERS + " ORDER BY object_id").param("feed", feed.value())
                .query((row, number) -> row.getString(1)).list();
    }

    /** Those of the objects that are there, in the order of their ids. */
    List<Node> find(FeedId feed, List<String> ids) {
        return database.sql(PRESENT + " AND object_id = ANY (?) ORDER BY object_id")
                .params(feed.value(), ids.toArray(String[]::new)).query(Shelf::node).list();
    }

    private static Node node(ResultSet row, int number) throws SQLException {
        return new Node(new FeedId(row.getObject("feed", UUID.class)), row.getString("object_id"),
                row.getString("kind"), row.getString("parent"),
                OparlJson.mapper().readTree(row.getString("json")),
                SourceDigest.ofHash(row.getBytes("raw")), row.getInt("version"),
                row.getTimestamp("fetched_at").toInstant());
    }
}
