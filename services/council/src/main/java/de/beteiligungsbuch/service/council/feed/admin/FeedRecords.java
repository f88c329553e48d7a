package de.beteiligungsbuch.service.council.feed.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.service.council.feed.sync.What;

/** What was noted of a feed, for the administrator; the latest first. */
@Repository
public class FeedRecords {

    private static final int MOST = 500;

    private final JdbcClient database;

    FeedRecords(JdbcClient database) {
        this.database = database;
    }

    /**
     * A run.
     *
     * @param changes how many objects it found changed, by kind, then by what happened to them
     */
    public record RunLine(
            long id,
            String mode,
            String state,
            Instant startedAt,
            @Nullable Instant endedAt,
            int pages,
            long objects,
            long requests,
            List<String> notes,
            List<String> partial,
            Map<String, Map<String, Long>> changes,
            @Nullable String error) {}

    /** Something that changed; {@code before} and {@code after} name the raw bytes. */
    public record ChangeLine(
            long id,
            long run,
            String object,
            String kind,
            String what,
            List<String> members,
            @Nullable SourceDigest before,
            SourceDigest after,
            @Nullable String modified,
            Instant noticedAt,
            boolean onLedger) {}

    /** The latest runs. */
    public List<RunLine> runs(FeedId feed) {
        Map<Long, Map<String, Map<String, Long>>> changes = new HashMap<>();
        database.sql("""
                SELECT run, kind, what, count(*) AS n FROM feed_change WHERE run IN (
                    SELECT id FROM feed_run WHERE feed = ? ORDER BY id DESC LIMIT ?)
                GROUP BY run, kind, what""").params(feed.value(), MOST).query(row -> {
            changes.computeIfAbsent(row.getLong("run"), run -> new TreeMap<>())
                    .computeIfAbsent(row.getString("kind"), kind -> new TreeMap<>())
                    .put(row.getString("what"), row.getLong("n"));
        });
        return database.sql("SELECT * FROM feed_run WHERE feed = ? ORDER BY id DESC LIMIT ?")
                .params(feed.value(), MOST)
                .query((row, number) -> run(row, changes.getOrDefault(row.getLong("id"), Map.of())))
                .list();
    }

    /**
     * Which changes are wanted; null leaves it open.
     *
     * @param what if null, everything but what was seen for the first time
     * @param from only older ones than that change
     */
    public record Wanted(
            @Nullable Long run,
            @Nullable What what,
            @Nullable String kind,
            @Nullable Long from) {}

    /** What changed. */
    public List<ChangeLine> changes(FeedId feed, Wanted wanted, int most) {
        What what = wanted.what();
        return database.sql("""
                SELECT * FROM feed_change WHERE feed = :feed
                    AND (:run::bigint IS NULL OR run = :run)
                    AND CASE WHEN :what::text IS NULL THEN what <> 'ADDED' ELSE what = :what END
                    AND (:kind::text IS NULL OR kind = :kind)
                    AND (:from::bigint IS NULL OR id < :from)
                ORDER BY id DESC LIMIT :most""").param("feed", feed.value())
                .param("run", wanted.run()).param("what", what == null ? null : what.name())
                .param("kind", wanted.kind()).param("from", wanted.from()).param("most", most)
                .query(FeedRecords::change).list();
    }

    private static RunLine run(ResultSet row, Map<String, Map<String, Long>> changes)
            throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new RunLine(row.getLong("id"), row.getString("mode"), row.getString("state"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(), row.getInt("pages"),
                row.getLong("objects"), row.getLong("requests"), texts(row, "notes"),
                texts(row, "partial"), changes, row.getString("error"));
    }

    private static ChangeLine change(ResultSet row, int number) throws SQLException {
        byte[] before = row.getBytes("before_raw");
        return new ChangeLine(row.getLong("id"), row.getLong("run"), row.getString("object_id"),
                row.getString("kind"),
                row.getString("what"), texts(row, "members"),
                before == null ? null : SourceDigest.ofHash(before),
                SourceDigest.ofHash(row.getBytes("raw")), row.getString("modified"),
                row.getTimestamp("noticed_at").toInstant(), row.getBoolean("on_ledger"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
