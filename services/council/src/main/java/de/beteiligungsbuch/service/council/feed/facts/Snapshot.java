package de.beteiligungsbuch.service.council.feed.facts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import de.beteiligungsbuch.council.FeedEvent;
import de.beteiligungsbuch.council.FeedEvent.Changes;
import de.beteiligungsbuch.council.FeedEvent.FeedCrawled;
import de.beteiligungsbuch.council.FeedEvent.KindCount;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceTreeRoot;
import de.beteiligungsbuch.ledgerservice.command.SourceCommands;
import de.beteiligungsbuch.proof.TreeFrontier;
import de.beteiligungsbuch.proof.TreeHash;
import de.beteiligungsbuch.service.council.command.OnFeed.NoteCrawl;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.sync.Run;
import de.beteiligungsbuch.service.council.feed.sync.What;

/** Commits to everything that a feed says, in one event. An increment without news gets none. */
@Component
class Snapshot {

    private static final int ROWS = 2_000;

    private final JdbcClient database;
    private final JdbcTemplate rows;
    private final TransactionOperations transactions;
    private final SourceCommands commands;

    Snapshot(JdbcClient database, JdbcTemplate rows, TransactionOperations transactions,
            SourceCommands commands) {
        this.database = database;
        this.rows = new JdbcTemplate(Objects.requireNonNull(rows.getDataSource()));
        this.rows.setFetchSize(ROWS);
        this.transactions = transactions;
        this.commands = commands;
    }

    void record(Feed feed, Run run, Instant now) {
        Changes changes = changes(run);
        boolean news = changes.added() + changes.changed() + changes.silent() + changes.deleted()
                + changes.vanished() > 0;
        // what is read whole in every run is committed to no more often than another feed is
        boolean all = run.mode() == FeedEvent.Run.FULL
                && (!feed.kind().isAlwaysWhole() || feed.isSweepDue(now));
        if (news || all) {
            commands.execute("feed-crawled", feed.id() + "|" + run.id(), () -> new NoteCrawl(
                    feed.id(), crawled(feed, run, changes, now.truncatedTo(ChronoUnit.MICROS))));
        }
    }

    private FeedCrawled crawled(Feed feed, Run run, Changes changes, Instant now) {
        Map<String, Long> kinds = new TreeMap<>();
        TreeFrontier tree = TreeFrontier.empty();
        transactions.executeWithoutResult(status -> rows.query("""
                SELECT object_id, kind, raw FROM feed_object
                WHERE feed = ? AND state = 'PRESENT' ORDER BY object_id""", row -> {
            kinds.merge(row.getString("kind"), 1L, Long::sum);
            tree.append(TreeHash.ofLeaf((row.getString("object_id") + "\n"
                    + SourceDigest.ofHash(row.getBytes("raw"))).getBytes(StandardCharsets.UTF_8)));
        }, feed.id().value()));
        List<KindCount> objects = kinds.entrySet().stream()
                .map(kind -> new KindCount(kind.getKey(), kind.getValue())).toList();
        return new FeedCrawled(feed.id(), run.mode(), run.startedAt(), objects, changes,
                new SourceTreeRoot(tree.root().toString()), now);
    }

    /** Every change is counted once, whichever run found it. */
    private Changes changes(Run run) {
        database.sql("""
                UPDATE feed_change SET counted_run = ?
                WHERE feed = ? AND counted_run IS NULL""")
                .params(run.id(), run.feed().value()).update();
        Map<What, Long> counts = new EnumMap<>(What.class);
        database.sql("""
                SELECT what, count(*) AS n FROM feed_change WHERE counted_run = ?
                GROUP BY what""")
                .param(run.id()).query(row -> {
                    counts.put(What.valueOf(row.getString("what")), row.getLong("n"));
                });
        return new Changes(
                counts.getOrDefault(What.ADDED, 0L) + counts.getOrDefault(What.RETURNED, 0L),
                counts.getOrDefault(What.CHANGED, 0L), counts.getOrDefault(What.SILENT, 0L),
                counts.getOrDefault(What.DELETED, 0L), counts.getOrDefault(What.VANISHED, 0L));
    }
}
