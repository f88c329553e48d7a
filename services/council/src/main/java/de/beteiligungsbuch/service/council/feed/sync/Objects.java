package de.beteiligungsbuch.service.council.feed.sync;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.service.council.feed.oparl.Members;
import de.beteiligungsbuch.service.council.feed.oparl.OparlJson;
import de.beteiligungsbuch.service.council.feed.oparl.Seen;

/** What the objects of the feeds said last. */
@Repository
public class Objects {

    /** Those from which facts are read; of others the raw bytes are enough. */
    private static final Set<String> READ = Set.of("Body", "Organization", "Meeting", "AgendaItem",
            "Paper", "Consultation");

    private static final String PUT = """
            INSERT INTO feed_object (feed, object_id, kind, parent, canonical, raw, modified, json,
                links, version, state, fetched_at, changed_run, seen_run, read_run)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (feed, object_id) DO UPDATE SET kind = EXCLUDED.kind,
                parent = EXCLUDED.parent, canonical = EXCLUDED.canonical, raw = EXCLUDED.raw,
                modified = EXCLUDED.modified, json = EXCLUDED.json, links = EXCLUDED.links,
                version = EXCLUDED.version, state = EXCLUDED.state, doubted_run = NULL,
                fetched_at = EXCLUDED.fetched_at, changed_run = EXCLUDED.changed_run,
                seen_run = EXCLUDED.seen_run, read_run = EXCLUDED.read_run""";

    private final JdbcTemplate database;

    Objects(JdbcTemplate database) {
        this.database = database;
    }

    /** Those of the ids that are known. */
    Map<String, Known> find(FeedId feed, Collection<String> ids) {
        Map<String, Known> known = new HashMap<>();
        database.query(connection -> {
            var statement = connection.prepareStatement(
                    "SELECT * FROM feed_object WHERE feed = ? AND object_id = ANY (?)");
            statement.setObject(1, feed.value());
            statement.setArray(2, texts(connection, ids));
            return statement;
        }, (ResultSet row) -> {
            Known one = known(row);
            known.put(one.id(), one);
        });
        return known;
    }

    /** What an object says now. */
    record Put(Seen seen, int version) {}

    void put(Run run, List<Put> objects, Instant now) {
        database.batchUpdate(PUT, objects, 500, (statement, put) -> {
            Seen seen = put.seen();
            statement.setObject(1, run.feed().value());
            statement.setString(2, seen.id());
            statement.setString(3, seen.kind());
            statement.setString(4, seen.parent());
            statement.setBytes(5, seen.canonical().bytes());
            statement.setBytes(6, seen.raw().bytes());
            statement.setString(7, seen.modified());
            statement.setString(8, READ.contains(seen.kind()) ? json(seen) : null);
            statement.setArray(9, texts(statement.getConnection(), links(seen)));
            statement.setInt(10, put.version());
            statement.setString(11, seen.deleted() ? "DELETED" : "PRESENT");
            statement.setTimestamp(12, Timestamp.from(now));
            statement.setLong(13, run.id());
            statement.setLong(14, run.id());
            statement.setLong(15, run.id());
        });
    }

    /** They say what they said before. */
    void same(Run run, Collection<String> ids) {
        update(run, ids, "seen_run = ?, read_run = ?, doubted_run = NULL", run.id(), run.id());
    }

    /** They were read again with another time of their last change, and say what they said. */
    void restamped(Run run, List<Seen> objects) {
        database.batchUpdate("UPDATE feed_object SET modified = ? WHERE feed = ? AND object_id = ?",
                objects, 500, (statement, seen) -> {
                    statement.setString(1, seen.modified());
                    statement.setObject(2, run.feed().value());
                    statement.setString(3, seen.id());
                });
    }

    /** They are still there. */
    void present(Run run, Collection<String> ids) {
        update(run, ids, "seen_run = ?, doubted_run = NULL", run.id(), null);
    }

    /** No list shows it, and the server gives it under its id: that is where it is read. */
    void isReadById(FeedId feed, String id) {
        database.update("UPDATE feed_object SET by_id = TRUE WHERE feed = ? AND object_id = ?"
                + " AND NOT by_id", feed.value(), id);
    }

    private void update(Run run, Collection<String> ids, String set, long first,
            @Nullable Long second) {
        if (ids.isEmpty()) {
            return;
        }
        database.update(connection -> {
            var statement = connection.prepareStatement("UPDATE feed_object SET " + set
                    + " WHERE feed = ? AND object_id = ANY (?)");
            int at = 1;
            statement.setLong(at++, first);
            if (second != null) {
                statement.setLong(at++, second);
            }
            statement.setObject(at++, run.feed().value());
            statement.setArray(at, texts(connection, ids));
            return statement;
        });
    }

    /** Has the planner look what is there: a feed that it never heard of it takes for empty. */
    void analyze() {
        database.execute("ANALYZE feed_object");
    }

    private static String json(Seen seen) {
        return OparlJson.mapper().writeValueAsString(seen.json());
    }

    private static @Nullable List<String> links(Seen seen) {
        return switch (seen.kind()) {
            case "Paper" -> join(seen, "consultation");
            case "Meeting" -> join(seen, "agendaItem", "organization");
            case "Consultation" -> join(seen, "agendaItem", "meeting", "paper", "organization");
            case "AgendaItem" -> join(seen, "consultation", "meeting");
            default -> null;
        };
    }

    private static List<String> join(Seen seen, String... members) {
        return Arrays.stream(members)
                .flatMap(member -> Members.ids(seen.json(), member).stream()).toList();
    }

    private static @Nullable Array texts(Connection connection,
            @Nullable Collection<String> texts) throws SQLException {
        return texts == null ? null : connection.createArrayOf("text", texts.toArray());
    }

    static Known known(ResultSet row) throws SQLException {
        return new Known(row.getString("object_id"), row.getString("kind"),
                row.getString("parent"), SourceDigest.ofHash(row.getBytes("canonical")),
                SourceDigest.ofHash(row.getBytes("raw")), row.getString("modified"),
                row.getInt("version"), Known.State.valueOf(row.getString("state")),
                row.getLong("seen_run"), row.getLong("read_run"));
    }
}
