package de.beteiligungsbuch.service.council.feed.sync;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import de.beteiligungsbuch.council.FeedEvent;
import de.beteiligungsbuch.council.FeedId;

/** The runs, kept so that one that was cut off goes on where it was. */
@Repository
public class Runs {

    private final JdbcClient database;

    Runs(JdbcClient database) {
        this.database = database;
    }

    /** The run that was cut off, if there is one. */
    Optional<Run> unfinished(FeedId feed) {
        return database.sql("SELECT * FROM feed_run WHERE feed = ? AND state = 'RUNNING'")
                .param(feed.value()).query(Runs::run).optional();
    }

    /** The last one, whatever its state. */
    Optional<Run> latest(FeedId feed) {
        return database.sql("SELECT * FROM feed_run WHERE feed = ? ORDER BY id DESC LIMIT 1")
                .param(feed.value()).query(Runs::run).optional();
    }

    Run start(FeedId feed, FeedEvent.Run mode, @Nullable Instant since, Instant now) {
        return database.sql("""
                INSERT INTO feed_run (feed, mode, state, started_at, since)
                VALUES (?, ?, 'RUNNING', ?, ?) RETURNING *""").param(feed.value())
                .param(mode.name()).param(Timestamp.from(now))
                .param(since == null ? null : Timestamp.from(since)).query(Runs::run).single();
    }

    /** A page was taken in; to be called in the same transaction. */
    void advance(Run run, int list, @Nullable String next, int objects) {
        database.sql("""
                UPDATE feed_run SET list = ?, next = ?, pages = pages + 1, objects = objects + ?
                WHERE id = ?""").param(list).param(next).param(objects).param(run.id()).update();
    }

    /** A list was read to its end. */
    void nextList(Run run, int list, List<String> notes, @Nullable String partial) {
        database.sql("""
                UPDATE feed_run SET list = ?, next = NULL, notes = notes || ?::text[],
                    partial = partial || ?::text[] WHERE id = ?""").param(list)
                .param(notes.toArray(String[]::new))
                .param(partial == null ? new String[0] : new String[]{partial}).param(run.id())
                .update();
    }

    /** A page of a list could not be read. */
    void broken(Run run, String kind, boolean givenUp) {
        database.sql("""
                UPDATE feed_run SET partial = partial || ?::text, unread = unread + ?
                WHERE id = ?""").params(kind, givenUp ? 0 : 1, run.id()).update();
    }

    /** From here on it takes in nothing; a crash leads back to what follows, not to the server. */
    void close(Run run) {
        database.sql("UPDATE feed_run SET closed = TRUE WHERE id = ?").param(run.id()).update();
    }

    Run reload(Run run) {
        return database.sql("SELECT * FROM feed_run WHERE id = ?").param(run.id()).query(Runs::run)
                .single();
    }

    void end(Run run, boolean complete, @Nullable String error, long requests, Instant now) {
        database.sql("""
                UPDATE feed_run SET state = ?, error = ?, ended_at = ?, requests = requests + ?
                WHERE id = ?""").param(complete ? "COMPLETE" : "FAILED").param(error)
                .param(Timestamp.from(now)).param(requests).param(run.id()).update();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        Timestamp since = row.getTimestamp("since");
        return new Run(row.getLong("id"), new FeedId(row.getObject("feed", UUID.class)),
                FeedEvent.Run.valueOf(row.getString("mode")),
                row.getTimestamp("started_at").toInstant(),
                since == null ? null : since.toInstant(), row.getInt("list"),
                row.getString("next"), row.getLong("objects"), texts(row.getArray("notes")),
                texts(row.getArray("partial")), row.getInt("unread"), row.getBoolean("closed"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
