package de.beteiligungsbuch.service.council.feed.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.DocumentRole;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceEvent.Concerns;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.service.council.feed.document.Waiting.State;
import de.beteiligungsbuch.service.council.feed.document.Waiting.Stored;

/** Which documents there are, and how far their reading is. */
@Repository
class DocumentStore {

    private static final String ALL = """
            SELECT d.*, o.canonical AS file_said, o.raw AS file_raw, o.modified AS file_modified,
                o.fetched_at AS file_at
            FROM feed_document d
            LEFT JOIN feed_object o ON o.feed = d.feed AND o.object_id = d.object_id
            WHERE d.feed = :feed
            """;

    /** Whose File object is there still, and named by what has facts. */
    private static final String WATCHED = """
            AND COALESCE(o.state, 'PRESENT') = 'PRESENT'
            AND EXISTS (SELECT 1 FROM feed_document_owner w
                        WHERE w.feed = d.feed AND w.object_id = d.object_id)
            """;

    /** One that was missed is asked for again once a later run is complete. */
    private static final String DUE = """
            AND (o.canonical IS DISTINCT FROM d.tried AND o.canonical IS NOT NULL
                AND d.checked_at IS NOT NULL
                OR o.modified IS DISTINCT FROM d.tried_modified AND o.canonical IS NOT NULL
                    AND d.checked_at IS NOT NULL AND d.restamped < 2
                OR :keep AND d.state = 'HASHED' AND NOT d.kept
                OR d.due_at <= :now
                    AND (d.state <> 'MISSED' OR d.missed_run < :run)
                    AND NOT EXISTS (SELECT 1 FROM feed_quarantine q
                        WHERE q.feed = d.feed AND q.object_id = d.object_id
                            AND q.kind = 'Document' AND q.state = 'GIVEN_UP'
                            AND q.ended_at >= d.checked_at))
            ORDER BY d.due_at, d.object_id LIMIT :most""";

    private final JdbcClient database;

    DocumentStore(JdbcClient database) {
        this.database = database;
    }

    List<Waiting> due(FeedId feed, boolean keep, long run, Instant now, int most) {
        return database.sql(ALL + WATCHED + DUE).param("feed", feed.value()).param("keep", keep)
                .param("run", run).param("now", Timestamp.from(now)).param("most", most)
                .query(DocumentStore::waiting).list();
    }

    /** One of them, due or not, as long as it is watched. */
    Optional<Waiting> find(FeedId feed, String object) {
        return database.sql(ALL + WATCHED + "AND d.object_id = :object")
                .param("feed", feed.value()).param("object", object)
                .query(DocumentStore::waiting).optional();
    }

    /** All of a feed are to be read again. */
    void allDue(FeedId feed, Instant now) {
        database.sql("UPDATE feed_document SET due_at = ? WHERE feed = ?")
                .params(Timestamp.from(now), feed.value()).update();
    }

    /** All of a feed that could not be read are to be tried again. */
    void failedDue(FeedId feed, Instant now) {
        database.sql("UPDATE feed_document SET due_at = ? WHERE feed = ? AND state = 'FAILED'")
                .params(Timestamp.from(now), feed.value()).update();
    }

    /** How many are in which state, those alone that are watched. */
    Map<State, Long> counts(FeedId feed) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        database.sql("SELECT state, count(*) AS n FROM (" + ALL + WATCHED
                + ") AS watched GROUP BY state")
                .param("feed", feed.value()).query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getLong("n"));
                });
        return counts;
    }

    /** The last run that was complete, or 0. */
    long latestRun(FeedId feed) {
        return database.sql("""
                SELECT COALESCE(max(id), 0) FROM feed_run WHERE feed = ? AND state = 'COMPLETE'""")
                .param(feed.value()).query(Long.class).single();
    }

    /** Whichever run was last; what is in quarantine names one. */
    long anyRun(FeedId feed) {
        return database.sql("SELECT COALESCE(max(id), 0) FROM feed_run WHERE feed = ?")
                .param(feed.value()).query(Long.class).single();
    }

    /** An id under the name by which the server calls itself, if it gave any. */
    Optional<String> bodyId(FeedId feed) {
        return database.sql("""
                SELECT object_id FROM feed_object WHERE feed = ? AND kind = 'Body'
                ORDER BY object_id LIMIT 1""").param(feed.value()).query(String.class).optional();
    }

    /** What of the ledger rests on what names the file. */
    Concerns concerns(FeedId feed, String object) {
        List<VorlageId> vorlagen = new ArrayList<>();
        List<ResolutionId> resolutions = new ArrayList<>();
        database.sql("""
                SELECT DISTINCT f.vorlage, f.resolution FROM feed_document_owner w
                JOIN feed_fact f ON f.feed = w.feed AND f.object_id = w.owner
                    AND f.step IN ('VORLAGE', 'RESOLUTION')
                WHERE w.feed = ? AND w.object_id = ? ORDER BY 1, 2 LIMIT 100""")
                .params(feed.value(), object).query((ResultSet row) -> {
                    VorlageId vorlage = new VorlageId(row.getObject("vorlage", UUID.class));
                    if (!vorlagen.contains(vorlage)) {
                        vorlagen.add(vorlage);
                    }
                    UUID resolution = row.getObject("resolution", UUID.class);
                    if (resolution != null) {
                        resolutions.add(new ResolutionId(resolution));
                    }
                });
        return new Concerns(vorlagen, resolutions);
    }

    /** What it is to those that name it: that which comes first. */
    DocumentRole role(FeedId feed, String object) {
        return database.sql("""
                SELECT DISTINCT role FROM feed_document_owner WHERE feed = ? AND object_id = ?""")
                .params(feed.value(), object)
                .query((row, number) -> DocumentRole.valueOf(row.getString(1))).list().stream()
                .min(DocumentRole::compareTo)
                .orElse(DocumentRole.AUXILIARY_FILE);
    }

    /** It was read, and the ledger says so. */
    void hashed(Waiting waiting, FileObject file, Document document, boolean kept, int restamped,
            Instant now, Instant due) {
        database.sql("""
                UPDATE feed_document SET state = 'HASHED', sha256 = ?, media_type = ?, size = ?,
                    kept = ?, recorded = ?, said = ?, modified = ?, tried = ?, tried_modified = ?,
                    restamped = ?, missed_run = NULL, failures = 0, checked_at = ?, due_at = ?
                WHERE feed = ? AND object_id = ?""").param(document.sha256().bytes())
                .param(document.mediaType()).param(document.size()).param(kept)
                .param(waiting.recorded()).param(file.said().bytes()).param(file.modified())
                .param(file.said().bytes()).param(file.modified()).param(restamped)
                .param(Timestamp.from(now)).param(Timestamp.from(due))
                .param(waiting.feed().value()).param(waiting.object()).update();
    }

    /** It could not be read. */
    void notRead(Waiting waiting, State state, @Nullable Long missedRun, Instant now,
            Instant due) {
        Stored file = waiting.file();
        database.sql("""
                UPDATE feed_document SET state = ?, recorded = ?, missed_run = ?,
                    failures = failures + 1, tried = ?, tried_modified = ?, checked_at = ?,
                    due_at = ? WHERE feed = ? AND object_id = ?""").param(state.name())
                .param(waiting.recorded()).param(missedRun)
                .param(file == null ? null : file.said().bytes())
                .param(file == null ? null : file.modified()).param(Timestamp.from(now))
                .param(Timestamp.from(due)).param(waiting.feed().value())
                .param(waiting.object()).update();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        SourceDigest sha256 = digest(row, "sha256");
        SourceDigest said = digest(row, "file_said");
        SourceDigest raw = digest(row, "file_raw");
        long missed = row.getLong("missed_run");
        boolean isMissed = !row.wasNull();
        return new Waiting(new FeedId(row.getObject("feed", UUID.class)),
                row.getString("object_id"), State.valueOf(row.getString("state")),
                sha256 == null
                        ? null
                        : new Document(sha256, row.getString("media_type"), row.getLong("size")),
                row.getInt("recorded"), digest(row, "said"), row.getString("modified"),
                digest(row, "tried"), row.getInt("restamped"), isMissed ? missed : null,
                row.getInt("failures"),
                said == null || raw == null
                        ? null
                        : new Stored(said, raw, row.getString("file_modified"),
                                row.getTimestamp("file_at").toInstant()));
    }

    private static @Nullable SourceDigest digest(ResultSet row, String column)
            throws SQLException {
        byte[] hash = row.getBytes(column);
        return hash == null ? null : SourceDigest.ofHash(hash);
    }
}
