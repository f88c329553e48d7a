package de.beteiligungsbuch.service.council.feed.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.service.council.feed.oparl.Canonical;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader;
import de.beteiligungsbuch.service.council.feed.oparl.ObjectReader.Unreadable;
import de.beteiligungsbuch.service.council.feed.oparl.OparlJson;
import de.beteiligungsbuch.service.council.feed.oparl.Seen;
import de.beteiligungsbuch.service.council.feed.store.RawStore;

/**
 * Follows objects whose ids changed from http to https, or from one host to another: what is new in
 * a run and has the path of what the run misses is the same object. It was neither added nor has it
 * vanished, the facts that rest on it do so under its new id, and it has changed if it says something
 * else apart from such ids.
 */
@Component
class Renames {

    private static final int AT_ONCE = 500;
    private static final Pattern ORIGIN = Pattern.compile("^https?://[^/]*");
    private static final String FRESH = """
            SELECT c.id, o.object_id, o.kind, o.raw FROM feed_change c
            JOIN feed_object o ON o.feed = c.feed AND o.object_id = c.object_id
            WHERE c.feed = :feed AND c.run = :run AND c.what IN ('ADDED', 'RETURNED')
                AND c.counted_run IS NULL AND o.state = 'PRESENT' AND EXISTS (
                    SELECT 1 FROM feed_run r WHERE r.feed = :feed AND r.id < :run)
            ORDER BY c.id""";
    private static final String MISSED = """
            SELECT * FROM feed_object
            WHERE feed = :feed AND regexp_replace(object_id, '^https?://[^/]*', '') = ANY (:paths)
                AND state = 'PRESENT' AND seen_run <> :run""";

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final RawStore store;

    Renames(JdbcClient database, TransactionOperations transactions, RawStore store) {
        this.database = database;
        this.transactions = transactions;
        this.store = store;
    }

    private record Fresh(long change, String id, String kind, SourceDigest raw) {}

    private record Pair(Known old, Fresh fresh) {}

    /** To be called before anything is looked for that is gone. */
    void follow(Run run) {
        List<Fresh> fresh = database.sql(FRESH).param("feed", run.feed().value())
                .param("run", run.id())
                .query((row, number) -> new Fresh(row.getLong("id"), row.getString("object_id"),
                        row.getString("kind"), SourceDigest.ofHash(row.getBytes("raw"))))
                .list();
        int followed = 0;
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            List<Pair> pairs = pairs(run,
                    fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE)));
            pairs.forEach(pair -> transactions.executeWithoutResult(status -> follow(run, pair)));
            followed += pairs.size();
        }
        if (followed > 0) {
            database.sql("UPDATE feed_run SET notes = notes || ?::text WHERE id = ?")
                    .params("The server gives " + followed + " objects another address than before;"
                            + " they were followed there.", run.id())
                    .update();
        }
    }

    private List<Pair> pairs(Run run, List<Fresh> fresh) {
        Map<String, Known> missed = new HashMap<>();
        database.sql(MISSED).param("feed", run.feed().value()).param("run", run.id())
                .param("paths", fresh.stream().map(one -> path(one.id())).toArray(String[]::new))
                .query((row, number) -> Objects.known(row)).list()
                .forEach(one -> missed.put(one.kind() + path(one.id()), one));
        List<Pair> pairs = new ArrayList<>();
        for (Fresh one : fresh) {
            Known old = missed.remove(one.kind() + path(one.id()));
            if (old != null && !origin(old.id()).isEmpty() && !origin(one.id()).isEmpty()) {
                pairs.add(new Pair(old, one));
            }
        }
        return pairs;
    }

    private void follow(Run run, Pair pair) {
        database.sql("UPDATE feed_object SET state = 'MOVED' WHERE feed = ? AND object_id = ?")
                .params(run.feed().value(), pair.old().id()).update();
        Seen seen = seen(pair.fresh().raw(), pair.old().kind(), pair.fresh().id());
        Seen before = seen(pair.old().raw(), pair.old().kind(), pair.old().id());
        List<String> members = Canonical.difference(renamed(before, pair), renamed(seen, pair));
        if (members.isEmpty()) {
            database.sql("DELETE FROM feed_change WHERE id = ?").param(pair.fresh().change())
                    .update();
        } else {
            changed(pair, Comparison.change(seen, pair.old()), members);
        }
        database.sql("""
                UPDATE feed_object SET version = :version,
                    by_id = (SELECT by_id FROM feed_object WHERE feed = :feed AND object_id = :old)
                WHERE feed = :feed AND object_id = :fresh""")
                .param("version", pair.old().version() + 1).param("feed", run.feed().value())
                .param("old", pair.old().id()).param("fresh", pair.fresh().id()).update();
        for (String table : List.of("feed_fact", "feed_question")) {
            database.sql("UPDATE " + table + " SET object_id = ? WHERE feed = ? AND object_id = ?")
                    .params(pair.fresh().id(), run.feed().value(), pair.old().id()).update();
        }
    }

    private void changed(Pair pair, What what, List<String> members) {
        database.sql("""
                UPDATE feed_change SET what = ?, version = ?, before_raw = ?, members = ?
                WHERE id = ?""")
                .params(what.name(), pair.old().version() + 1, pair.old().raw().bytes(),
                        members.toArray(String[]::new), pair.fresh().change())
                .update();
    }

    /** What it says, as if everything had been renamed. */
    private static JsonNode renamed(Seen seen, Pair pair) {
        return OparlJson.mapper().readTree(seen.json().toString().replace(
                '"' + origin(pair.old().id()) + '/', '"' + origin(pair.fresh().id()) + '/'));
    }

    private static String path(String id) {
        return ORIGIN.matcher(id).replaceFirst("");
    }

    private static String origin(String id) {
        return id.substring(0, id.length() - path(id).length());
    }

    private Seen seen(SourceDigest raw, String kind, String id) {
        try {
            return ObjectReader.read(store.get(raw), kind).stream()
                    .filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        } catch (Unreadable e) {
            throw new IllegalStateException(raw + " was readable once", e);
        }
    }
}
