package de.beteiligungsbuch.service.council.feed.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.SourceEvent;
import de.beteiligungsbuch.council.SourceEvent.Concerns;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectChanged;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectObserved;
import de.beteiligungsbuch.council.SourceEvent.SourceObjectVanished;
import de.beteiligungsbuch.council.SourceObjectId;
import de.beteiligungsbuch.council.SourceRef;
import de.beteiligungsbuch.ledgerservice.command.SourceCommands;
import de.beteiligungsbuch.service.council.command.CouncilRefused;
import de.beteiligungsbuch.service.council.command.OnFeed.NoteSource;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.sync.What;

/**
 * Puts on the ledger what a feed did silently, and whatever happened to an object that facts rest
 * on. When a feed changes thousands of other objects silently at once (a new version of its
 * software does), only the first are recorded one by one; the rest is in the run's root and counts.
 */
@Component
class SourceNews {

    private static final int ONE_BY_ONE = 500;
    private static final List<String> OUTCOME = List.of("result", "resolutionText");

    private final JdbcClient database;
    private final FactStore facts;
    private final SourceCommands commands;

    SourceNews(JdbcClient database, FactStore facts, SourceCommands commands) {
        this.database = database;
        this.facts = facts;
        this.commands = commands;
    }

    private record Change(
            long id,
            String object,
            String kind,
            int version,
            What what,
            @Nullable SourceDigest before,
            SourceDigest raw,
            @Nullable String modified,
            List<String> members,
            Instant noticedAt) {

        boolean outcome() {
            return members.stream().anyMatch(OUTCOME::contains);
        }

        boolean silent() {
            return what == What.SILENT || what == What.VANISHED;
        }
    }

    void record(Feed feed) {
        int alone = 0;
        for (Change change : open(feed.id())) {
            Concerns concerns = facts.concerns(feed.id(), change.object());
            boolean concerned = !concerns.equals(Concerns.NOTHING);
            boolean news = concerned
                    ? change.what() != What.CHANGED || change.outcome()
                    : change.silent() && alone++ < ONE_BY_ONE;
            if (news) {
                note(feed.id(), change, concerns);
            }
            database.sql("UPDATE feed_change SET on_ledger = ? WHERE id = ?")
                    .params(news, change.id()).update();
        }
    }

    private List<Change> open(FeedId feed) {
        return database.sql("""
                SELECT * FROM feed_change WHERE feed = ? AND on_ledger IS NULL
                    AND what <> 'ADDED' ORDER BY id""").param(feed.value())
                .query(SourceNews::change).list();
    }

    private void note(FeedId feed, Change change, Concerns concerns) {
        SourceObjectId id = SourceObjectId.of(feed, change.object());
        SourceRef source = new SourceRef(feed, change.object(), change.noticedAt(), change.raw());
        try {
            commands.execute("feed-news",
                    feed + "|" + change.object() + "|" + change.version() + "|" + change.what(),
                    () -> new NoteSource(id, event(id, source, change, concerns)));
        } catch (CouncilRefused saidBefore) {
            return; // it had vanished before, and the ledger says so
        }
    }

    private static SourceEvent event(SourceObjectId id, SourceRef source, Change change,
            Concerns concerns) {
        return switch (change.what()) {
            case VANISHED -> new SourceObjectVanished(id, source, change.kind(), concerns,
                    change.noticedAt());
            case ADDED, RETURNED -> new SourceObjectObserved(id, source, change.kind(),
                    change.modified(), concerns, change.noticedAt());
            case CHANGED, SILENT, DELETED -> new SourceObjectChanged(id, source, change.kind(),
                    Optional.ofNullable(change.before()).orElse(change.raw()), change.modified(),
                    change.what() == What.SILENT, change.outcome(),
                    change.what() == What.DELETED ? List.of("deleted") : change.members(),
                    concerns, change.noticedAt());
        };
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        byte[] before = row.getBytes("before_raw");
        return new Change(row.getLong("id"), row.getString("object_id"), row.getString("kind"),
                row.getInt("version"), What.valueOf(row.getString("what")),
                before == null ? null : SourceDigest.ofHash(before),
                SourceDigest.ofHash(row.getBytes("raw")), row.getString("modified"),
                List.of((String[]) row.getArray("members").getArray()),
                row.getTimestamp("noticed_at").toInstant());
    }
}
