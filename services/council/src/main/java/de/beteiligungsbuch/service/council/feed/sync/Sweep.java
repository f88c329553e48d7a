package de.beteiligungsbuch.service.council.feed.sync;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
 * missing at once, some of it is asked for, and the rest is believed to be gone if that is; of more
 * than a tenth of a feed, or of all of a kind, only once the next run misses it too. What no list
 * ever showed is asked for in each full run.
 */
@Component
class Sweep {

    /** Asked for one by one, at most; of more, every n-th. */
    private static final int ASKED = 200;
    /** Asked for at most where the lists do not show everything; the others another time. */
    private static final int MOST = 2_000;
    /** One in so many objects of a feed may go at once, if none of those asked for is there. */
    private static final int MANY = 10;
    /** How deep objects are embedded in each other, at most. */
    private static final int LEVELS = 5;
    private static final Set<Integer> UNWILLING = Set.of(401, 403, 408, 429);

    /**
     * What this run should have shown and did not. An increment shows what is embedded in what it
     * changed; of what is embedded in something that is in doubt, nothing is known.
     */
    private static final String MISSING = """
            SELECT * FROM feed_object o WHERE feed = :feed AND state = 'PRESENT'
                AND seen_run <> :run AND kind <> ALL (:partial)
                AND (parent IS NULL) = :own
                AND CASE WHEN :full
                    THEN NOT EXISTS (
                        SELECT 1 FROM feed_object p
                        WHERE p.feed = :feed AND p.object_id = o.parent
                            AND p.state = 'PRESENT' AND p.seen_run <> :run)
                    ELSE parent IN (
                        SELECT p.object_id FROM feed_object p
                        WHERE p.feed = :feed AND p.read_run = :run AND p.changed_run = :run)
                    END
            ORDER BY read_run, object_id""";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Intake intake;
    private final Objects objects;
    private final Sightings sightings;
    private final TransactionOperations transactions;

    Sweep(JdbcClient database, JdbcTemplate batches, Intake intake, Objects objects,
            Sightings sightings, TransactionOperations transactions) {
        this.database = database;
        this.batches = batches;
        this.intake = intake;
        this.objects = objects;
        this.sightings = sightings;
        this.transactions = transactions;
    }

    /** Marks what is gone since the run before. */
    void mark(FeedClient client, Run run) throws FetchFailed {
        Asking server = known -> ask(client, run, known);
        markAll(server, run);
    }

    /** The same where nobody can be asked: what was not read is not there. */
    void mark(Run run) {
        try {
            markAll(known -> Presence.GONE, run);
        } catch (FetchFailed e) {
            throw new IllegalStateException("nothing was fetched", e);
        }
    }

    /** Whether an object is there after all. */
    private interface Asking {
        Presence of(Known known) throws FetchFailed;
    }

    private void markAll(Asking server, Run run) throws FetchFailed {
        mark(server, run, true); // what is asked for here may bring what it embeds
        int level = 0;
        while (level < LEVELS && mark(server, run, false)) {
            level++; // what was embedded in what is gone
        }
    }

    /** Whether anything is gone. */
    private boolean mark(Asking server, Run run, boolean own) throws FetchFailed {
        List<Missing> missing = database.sql(MISSING).param("feed", run.feed().value())
                .param("run", run.id()).param("full", run.mode() == FeedEvent.Run.FULL)
                .param("own", own)
                .param("partial", run.partial().toArray(String[]::new))
                .query((row, number) -> new Missing(Objects.known(row), isDoubted(row, run),
                        row.getBoolean("by_id")))
                .list();
        List<Known> gone = new ArrayList<>();
        List<Known> doubtful = new ArrayList<>();
        judge(server, run, missing, gone, doubtful);
        transactions.executeWithoutResult(status -> {
            doubt(run, doubtful);
            vanish(run, gone);
        });
        return !gone.isEmpty();
    }

    private void judge(Asking server, Run run, List<Missing> missing, List<Known> gone,
            List<Known> doubtful) throws FetchFailed {
        Judged judged = new Judged(server, gone, doubtful);
        List<Missing> unlisted = missing.stream().filter(Missing::byId).toList();
        for (Missing one : unlisted.subList(0, Math.min(unlisted.size(), MOST))) {
            judged.ask(one, false);
        }
        List<Missing> listed = missing.stream().filter(one -> !one.byId()).toList();
        if (listed.isEmpty()) {
            return;
        }
        Set<String> empty = sightings.empty(run);
        boolean many = listed.size() > ASKED && (long) listed.size() * MANY > present(run);
        int apart = (listed.size() + ASKED - 1) / ASKED;
        List<Missing> some = new ArrayList<>();
        List<Missing> rest = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            (i % apart == 0 ? some : rest).add(listed.get(i));
        }
        judged.listed(some, rest, one -> many
                || (one.known().parent() == null && empty.contains(one.known().kind())));
    }

    /** What is made of what the server says. */
    private static final class Judged {

        private final Asking server;
        private final List<Known> gone;
        private final List<Known> doubtful;

        Judged(Asking server, List<Known> gone, List<Known> doubtful) {
            this.server = server;
            this.gone = gone;
            this.doubtful = doubtful;
        }

        Presence ask(Missing one, boolean wary) throws FetchFailed {
            Presence presence = server.of(one.known());
            if (presence != Presence.THERE) { // or it was taken in
                believe(one, presence == Presence.GONE && !wary);
            }
            return presence;
        }

        /** Gone, or in doubt until a later run misses it too. */
        void believe(Missing one, boolean certain) {
            (certain || one.doubted() ? gone : doubtful).add(one.known());
        }

        /** Some are asked for; if any of them is there, the lists prove nothing, and all are. */
        void listed(List<Missing> some, List<Missing> rest, Predicate<Missing> wary)
                throws FetchFailed {
            boolean all = true;
            boolean any = false;
            for (Missing one : some) {
                Presence presence = ask(one, wary.test(one));
                all &= presence == Presence.GONE;
                any |= presence == Presence.THERE;
            }
            if (any) {
                for (Missing one : rest.subList(0, Math.min(rest.size(), MOST))) {
                    ask(one, wary.test(one));
                }
                return;
            }
            for (Missing one : rest) {
                believe(one, all && !wary.test(one));
            }
        }
    }

    private long present(Run run) {
        return database
                .sql("SELECT count(*) FROM feed_object WHERE feed = ? AND state = 'PRESENT'")
                .param(run.feed().value()).query(Long.class).single();
    }

    /** By an earlier run: this one may be going on after a crash. */
    private static boolean isDoubted(ResultSet row, Run run) throws SQLException {
        return row.getLong("doubted_run") != 0 && row.getLong("doubted_run") != run.id();
    }

    private record Missing(Known known, boolean doubted, boolean byId) {}

    /** What the server says when it is asked for an object. */
    private enum Presence {
        THERE, GONE, UNCLEAR
    }

    /** Asks for the object under its id; what the server says then is taken in. */
    private Presence ask(FeedClient client, Run run, Known known) throws FetchFailed {
        URI uri;
        try {
            uri = client.site().at(URI.create(known.id()), known.id());
        } catch (FetchFailed | IllegalArgumentException e) {
            return Presence.GONE; // its id leads nowhere, so nothing can be asked there
        }
        Answer answer = client.get(uri);
        if (answer.status() >= 500 || UNWILLING.contains(answer.status())) {
            return Presence.UNCLEAR;
        }
        if (!answer.isGood() || answer.isMarkup()) {
            return Presence.GONE;
        }
        try {
            List<Seen> seen = ObjectReader.read(answer.body(), known.kind());
            boolean itself = seen.getFirst().id().equals(known.id());
            if (itself) {
                intake.take(run, seen.stream().map(one -> new Arrived(one, answer.body())).toList(),
                        answer.at(), () -> objects.isReadById(run.feed(), known.id()));
            }
            return itself ? Presence.THERE : Presence.GONE;
        } catch (Unreadable e) {
            return Presence.GONE;
        }
    }

    private void doubt(Run run, List<Known> objects) {
        batches.batchUpdate(
                "UPDATE feed_object SET doubted_run = ? WHERE feed = ? AND object_id = ?",
                objects, 500, (statement, known) -> {
                    statement.setLong(1, run.id());
                    statement.setObject(2, run.feed().value());
                    statement.setString(3, known.id());
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
