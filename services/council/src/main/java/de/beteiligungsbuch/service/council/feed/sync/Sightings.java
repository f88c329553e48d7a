package de.beteiligungsbuch.service.council.feed.sync;

import java.util.List;
import java.util.Map;
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
