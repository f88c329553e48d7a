package de.beteiligungsbuch.service.council.feed.sync;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import de.beteiligungsbuch.council.FeedEvent;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.service.council.feed.oparl.Seen;

/** Where else objects were seen than where they are read. */
@Repository
class Sightings {

    /** Still seen, but not where it is read, although that place was read in this run. */
    private static final String MOVED = """
            SELECT o.object_id, s.raw FROM feed_sighting s
            JOIN feed_object o ON o.feed = s.feed AND o.object_id = s.object_id
            LEFT JOIN feed_object h ON h.feed = o.feed AND h.object_id = o.parent
            WHERE s.feed = :feed AND s.run = :run AND o.state = 'PRESENT' AND o.read_run <> :run
                AND CASE WHEN o.parent IS NULL THEN :full AND o.kind <> ALL (:partial)
                    ELSE h.state <> 'PRESENT'
                        OR (h.read_run = :run AND (:full OR h.changed_run = :run)) END
            ORDER BY o.object_id""";

    /** Fewer objects of a kind may well go all at once. */
    private static final int MANY = 20;
    private static final String SUSPICIOUS = """
            SELECT o.kind FROM feed_object o JOIN feed_run r ON r.id = :run
            WHERE o.feed = :feed AND o.state = 'PRESENT' AND o.parent IS NULL AND NOT o.by_id
                AND o.kind <> ALL (:partial)
            GROUP BY o.kind, r.shifted
            HAVING (:moved AND o.kind = ANY (r.shifted) AND (
                        count(*) FILTER (WHERE o.seen_run <> :run) > 0
                        OR (:first AND o.kind <> ALL (COALESCE((
                            SELECT shifted FROM feed_run
                            WHERE feed = :feed AND id < :run AND mode = 'FULL'
                            ORDER BY id DESC LIMIT 1), '{}')))))
                OR (count(*) >= :many AND count(*) FILTER (WHERE o.read_run = :run) = 0)""";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Sightings(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Remembers the last one of each object. */
    void put(Run run, List<Seen> elsewhere) {
        batches.batchUpdate("""
                INSERT INTO feed_sighting (feed, object_id, run, raw) VALUES (?, ?, ?, ?)
                ON CONFLICT (feed, object_id) DO UPDATE SET run = EXCLUDED.run,
                    raw = EXCLUDED.raw WHERE feed_sighting.run <> EXCLUDED.run""", elsewhere, 500,
                (statement, seen) -> {
                    statement.setObject(1, run.feed().value());
                    statement.setString(2, seen.id());
                    statement.setLong(3, run.id());
                    statement.setBytes(4, seen.raw().bytes());
                });
    }

    /** A list showed some objects of these kinds a second time in this run. */
    void twice(Run run, Set<String> kinds) {
        for (String kind : kinds) {
            database.sql("""
                    UPDATE feed_run SET shifted = shifted || ?::text
                    WHERE id = ? AND NOT ? = ANY (shifted)""").params(kind, run.id(), kind)
                    .update();
        }
    }

    /**
     * The kinds of which lists may have shown less than there is, so that they are worth another
     * look: something came twice, so that the list moved while it was read, or nothing came at all.
     * A list that always shows something twice is looked at only if something is missing.
     *
     * @param first whether the lists were read once in this run
     */
    Set<String> suspicious(Run run, boolean first) {
        return suspicious(run, true, first);
    }

    /** The kinds of which nothing came, although there was much of them. */
    Set<String> empty(Run run) {
        return suspicious(run, false, false);
    }

    private Set<String> suspicious(Run run, boolean moved, boolean first) {
        return run.mode() == FeedEvent.Run.FULL
                ? Set.copyOf(database.sql(SUSPICIOUS).param("feed", run.feed().value())
                        .param("run", run.id()).param("moved", moved).param("first", first)
                        .param("many", MANY)
                        .param("partial", run.partial().toArray(String[]::new))
                        .query((row, number) -> row.getString(1)).list())
                : Set.of();
    }

    /** The objects that are to be read elsewhere from now on, with the bytes that hold them. */
    Map<String, SourceDigest> moved(Run run) {
        return database.sql(MOVED).param("feed", run.feed().value()).param("run", run.id())
                .param("full", run.mode() == FeedEvent.Run.FULL)
                .param("partial", run.partial().toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString(1),
                        SourceDigest.ofHash(row.getBytes(2))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
