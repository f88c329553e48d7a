package de.beteiligungsbuch.service.council.feed.sync;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import de.beteiligungsbuch.council.FeedEvent;
import de.beteiligungsbuch.service.council.feed.http.Answer;
import de.beteiligungsbuch.service.council.feed.http.FeedClient;
import de.beteiligungsbuch.service.council.feed.http.FetchFailed;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;
import de.beteiligungsbuch.service.council.feed.oparl.Seen;
import de.beteiligungsbuch.service.council.feed.sync.Intake.Arrived;

/**
 * Finds what is gone. Nothing is ever deleted: it is marked, and what it said last stays. What a
 * list does not show is asked for by its id before it is believed to be gone; when very much is
 * missing at once, only once the next full run misses it too.
 */
@Component
class Sweep {

    /** Asked for one by one, at most. */
    private static final int ASKED = 200;

    /**
     * What this run should have shown and did not. An increment shows what is embedded in what it
     * changed; a list that was not read whole, only what is embedded in what was read of it.
     */
    private static final String MISSING = """
            SELECT * FROM feed_object o WHERE feed = :feed AND state = 'PRESENT'
                AND seen_run <> :run AND kind <> ALL (:partial)
                AND (parent IS NULL) = :own
                AND CASE WHEN :full
                    THEN :whole OR parent IS NULL OR parent IN (
                        SELECT p.object_id FROM feed_object p
                        WHERE p.feed = :feed AND p.seen_run = :run)
                    ELSE parent IN (
                        SELECT p.object_id FROM feed_object p
                        WHERE p.feed = :feed AND p.read_run = :run AND p.changed_run = :run)
                    END
            ORDER BY object_id""";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Intake intake;
    private final TransactionOperations transactions;

    Sweep(JdbcClient database, JdbcTemplate batches, Intake intake,
            TransactionOperations transactions) {
        this.database = database;
        this.batches = batches;
        this.intake = intake;
        this.transactions = transactions;
    }

    /** Marks what is gone since the run before. */
    void mark(FeedClient client, Run run) throws FetchFailed {
        Asking server = known -> answers(client, run, known);
        mark(server, run, true); // what is asked for here may bring what it embeds
        mark(server, run, false);
    }

    /** The same where nobody can be asked: what was not read is not there. */
    void mark(Run run) {
        try {
            mark(known -> false, run, true);
            mark(known -> false, run, false);
        } catch (FetchFailed e) {
            throw new IllegalStateException("nothing was fetched", e);
        }
    }

    /** Whether an object is there after all. */
    private interface Asking {
        boolean isThere(Known known) throws FetchFailed;
    }

    private void mark(Asking server, Run run, boolean own) throws FetchFailed {
        List<Missing> missing = database.sql(MISSING).param("feed", run.feed().value())
                .param("run", run.id()).param("full", run.mode() == FeedEvent.Run.FULL)
                .param("own", own).param("whole", run.partial().isEmpty())
                .param("partial", run.partial().toArray(String[]::new))
                .query((row, number) -> new Missing(Objects.known(row), row.getBoolean("doubted")))
                .list();
        List<Known> gone = new ArrayList<>();
        List<Known> doubtful = new ArrayList<>();
        for (Missing one : missing) {
            if (one.doubted()) {
                gone.add(one.known());
            } else if (missing.size() > ASKED) {
                doubtful.add(one.known());
            } else if (!server.isThere(one.known())) {
                gone.add(one.known());
            }
        }
        transactions.executeWithoutResult(status -> {
            doubt(run, doubtful);
            vanish(run, gone);
        });
    }

    private record Missing(Known known, boolean doubted) {}

    /** Whether the server still gives the object under its id; what it says then is taken in. */
    private boolean answers(FeedClient client, Run run, Known known) throws FetchFailed {
        URI uri;
        try {
            uri = client.site().at(URI.create(known.id()), known.id());
        } catch (FetchFailed | IllegalArgumentException e) {
            return false; // its id leads nowhere, so nothing can be asked there
        }
        Answer answer = client.get(uri);
        if (!answer.isGood() || answer.isMarkup()) {
            return false;
        }
        try {
            List<Seen> seen = ObjectReader.read(answer.body(), known.kind());
            boolean itself = seen.getFirst().id().equals(known.id());
            if (itself) {
                intake.take(run, seen.stream().map(one -> new Arrived(one, answer.body())).toList(),
                        answer.at(), () -> {});
            }
            return itself;
        } catch (Unreadable e) {
            return false;
        }
    }

    private void doubt(Run run, List<Known> objects) {
        batches.batchUpdate(
                "UPDATE feed_object SET doubted = TRUE WHERE feed = ? AND object_id = ?",
                objects, 500, (statement, known) -> {
                    statement.setObject(1, run.feed().value());
                    statement.setString(2, known.id());
                });
    }

    private void vanish(Run run, List<Known> gone) {
        Timestamp now = Timestamp.from(Instant.now());
        batches.batchUpdate("""
                UPDATE feed_object SET state = 'VANISHED', changed_run = ?, version = version + 1
                WHERE feed = ? AND object_id = ?""", gone, 500, (statement, known) -> {
            statement.setLong(1, run.id());
            statement.setObject(2, run.feed().value());
            statement.setString(3, known.id());
        });
        batches.batchUpdate("""
                INSERT INTO feed_change (feed, object_id, kind, version, run, what, before_raw, raw,
                    modified, noticed_at) VALUES (?, ?, ?, ?, ?, 'VANISHED', ?, ?, ?, ?)""", gone,
                500, (statement, known) -> {
                    statement.setObject(1, run.feed().value());
                    statement.setString(2, known.id());
                    statement.setString(3, known.kind());
                    statement.setInt(4, known.version() + 1);
                    statement.setLong(5, run.id());
                    statement.setBytes(6, known.raw().bytes());
                    statement.setBytes(7, known.raw().bytes());
                    statement.setString(8, known.modified());
                    statement.setTimestamp(9, now);
                });
    }
}
