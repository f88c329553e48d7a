package de.beteiligungsbuch.service.council.feed.facts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.service.council.feed.Feed;

/** Up to which run facts were read from a feed, and with which settings. */
@Repository
class FactProgress {

    private final JdbcClient database;

    FactProgress(JdbcClient database) {
        this.database = database;
    }

    /** The first run whose changes may not have been looked at. */
    long recordedUntil(FeedId feed) {
        return database.sql("SELECT COALESCE(max(run), 0) FROM feed_progress WHERE feed = ?")
                .param(feed.value()).query(Long.class).single();
    }

    /** Whether other papers may be wanted now, so that all must be looked at again. */
    boolean isRulesChanged(Feed feed) {
        return database
                .sql("SELECT count(*) FROM feed_progress WHERE feed = ? AND settings = ?")
                .params(feed.id().value(), settings(feed)).query(Long.class).single() == 0;
    }

    void recorded(Feed feed, long run) {
        database.sql("""
                INSERT INTO feed_progress (feed, run, settings) VALUES (?, ?, ?)
                ON CONFLICT (feed) DO UPDATE SET run = EXCLUDED.run,
                    settings = EXCLUDED.settings""")
                .params(feed.id().value(), run, settings(feed)).update();
    }

    private static String settings(Feed feed) {
        return LedgerJson.mapper().writeValueAsString(feed.settings());
    }
}
