package de.beteiligungsbuch.service.council.feed.sync;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import de.beteiligungsbuch.council.FeedEvent;

/**
 * Finds out whether {@code modified} says anything. Where a server stamps the day of the answer on
 * everything, it says nothing about a change, so that every change there is silent. Where a server
 * stamped everything anew once, the stamps before were of many days, and a change of that day counts
 * as said.
 */
@Repository
class Stamps {

    /** Fewer objects show nothing. */
    private static final int SAMPLE = 20;

    private final JdbcClient database;

    Stamps(JdbcClient database) {
        this.database = database;
    }

    /** Some objects say what they said before; to be called in the transaction that takes them in. */
    void count(Run run, int same, int restamped) {
        if (same > 0) {
            database.sql("UPDATE feed_run SET same = same + ?, restamped = restamped + ?"
                    + " WHERE id = ?").params(same, restamped, run.id()).update();
        }
    }

    /** To be called when everything is taken in; may be called twice. */
    void judge(Run run) {
        Counted counted = counted(run);
        boolean most = counted.same() >= SAMPLE && counted.same() * 2 >= counted.present();
        if (most && counted.restamped() * 10 >= counted.same() * 9 && wereTogether(run)) {
            database.sql("""
                    UPDATE feed_change SET what = 'SILENT' WHERE feed = ? AND run = ?
                        AND what = 'CHANGED' AND on_ledger IS NULL""")
                    .params(run.feed().value(), run.id()).update();
        }
        if (most || run.mode() == FeedEvent.Run.FULL) {
            database.sql("UPDATE feed_run SET together = ? WHERE id = ?")
                    .params(areTogether(run), run.id()).update();
        }
    }

    private record Counted(long same, long restamped, long present) {}

    private Counted counted(Run run) {
        return database.sql("""
                SELECT same, restamped, CASE WHEN same < ? THEN 0 ELSE
                    (SELECT count(*) FROM feed_object o
                     WHERE o.feed = r.feed AND state = 'PRESENT') END
                FROM feed_run r WHERE id = ?""").params(SAMPLE, run.id())
                .query((row, number) -> new Counted(row.getLong(1), row.getLong(2),
                        row.getLong(3)))
                .single();
    }

    /** Before this run. */
    private boolean wereTogether(Run run) {
        Optional<Boolean> last = database.sql("""
                SELECT together FROM feed_run WHERE feed = ? AND id < ? AND together IS NOT NULL
                ORDER BY id DESC LIMIT 1""").params(run.feed().value(), run.id())
                .query(Boolean.class).optional();
        return last.orElse(false);
    }

    /** On one day, or on two where midnight came during the run. */
    private boolean areTogether(Run run) {
        return database.sql("""
                SELECT COALESCE(sum(n) FILTER (WHERE place <= 2) * 10 >= sum(n) * 9
                                AND sum(n) >= :sample, FALSE)
                FROM (SELECT count(*) AS n, row_number() OVER (ORDER BY count(*) DESC) AS place
                      FROM feed_object
                      WHERE feed = :feed AND state = 'PRESENT' AND modified IS NOT NULL
                      GROUP BY left(modified, 10)) AS days""").param("sample", SAMPLE)
                .param("feed", run.feed().value()).query(Boolean.class).single();
    }
}
