package de.beteiligungsbuch.service.council.feed;

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

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.service.council.feed.Feed.State;

/** The feeds that are connected. */
@Repository
public class Feeds {

    private final JdbcClient database;

    Feeds(JdbcClient database) {
        this.database = database;
    }

    /** Adds one, to be read at once. */
    public void add(FeedId id, String name, String url, FeedSettings settings, Instant now) {
        database.sql("""
                INSERT INTO feed (id, name, url, settings, state, connected_at, due_at)
                VALUES (?, ?, ?, ?, 'ACTIVE', ?, ?) ON CONFLICT (id) DO NOTHING""")
                .params(id.value(), name, url, json(settings), Timestamp.from(now),
                        Timestamp.from(now))
                .update();
    }

    /** All, by name. */
    public List<Feed> all() {
        return database.sql("SELECT * FROM feed ORDER BY name").query(Feeds::feed).list();
    }

    /** One of them. */
    public Optional<Feed> find(FeedId id) {
        return database.sql("SELECT * FROM feed WHERE id = ?").param(id.value()).query(Feeds::feed)
                .optional();
    }

    /** Whether a name is given. */
    public boolean isNamed(String name) {
        return database.sql("SELECT count(*) FROM feed WHERE name = ?").param(name)
                .query(Long.class).single() > 0;
    }

    /** Those that are to be read by now. */
    public List<Feed> due(Instant now) {
        return database.sql("SELECT * FROM feed WHERE state = 'ACTIVE' AND due_at <= ?")
                .param(Timestamp.from(now)).query(Feeds::feed).list();
    }

    /** Pauses or resumes. */
    public void state(FeedId id, State state) {
        database.sql("UPDATE feed SET state = ? WHERE id = ?").params(state.name(), id.value())
                .update();
    }

    /** Reads it otherwise from now on. */
    public void settings(FeedId id, FeedSettings settings) {
        database.sql("UPDATE feed SET settings = ? WHERE id = ?").params(json(settings), id.value())
                .update();
    }

    /** It is being read, and due until that ends, so that it goes on after a crash. */
    public void begun(FeedId id, Instant now) {
        database.sql("UPDATE feed SET due_at = LEAST(due_at, ?) WHERE id = ?")
                .params(Timestamp.from(now), id.value()).update();
    }

    /** It was read to its end. */
    public void completed(Feed feed, Instant started, boolean full, Instant now) {
        database.sql("""
                UPDATE feed SET read_since = ?, complete_at = ?, failures = 0, error = NULL,
                    due_at = ?, swept_since = CASE WHEN ? THEN ? ELSE swept_since END
                WHERE id = ?""")
                .params(Timestamp.from(started), Timestamp.from(now),
                        Timestamp.from(now.plus(feed.settings().interval())), full,
                        Timestamp.from(started), feed.id().value())
                .update();
    }

    /** It could not be read to its end. */
    public void failed(Feed feed, String sentence, Instant next) {
        database.sql("UPDATE feed SET failures = failures + 1, error = ?, due_at = ? WHERE id = ?")
                .params(sentence, Timestamp.from(next), feed.id().value()).update();
    }

    private static String json(FeedSettings settings) {
        return LedgerJson.mapper().writeValueAsString(settings);
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        return new Feed(new FeedId(row.getObject("id", UUID.class)), row.getString("name"),
                row.getString("url"),
                LedgerJson.mapper().readValue(row.getString("settings"), FeedSettings.class),
                State.valueOf(row.getString("state")), row.getTimestamp("connected_at").toInstant(),
                instant(row, "read_since"), instant(row, "swept_since"),
                instant(row, "complete_at"), row.getInt("failures"), row.getString("error"),
                row.getTimestamp("due_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
