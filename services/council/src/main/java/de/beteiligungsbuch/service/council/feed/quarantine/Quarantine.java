package de.beteiligungsbuch.service.council.feed.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.service.council.feed.Explanations;
import de.beteiligungsbuch.service.council.feed.store.RawStore;

/** Keeps what could not be read, with its bytes and the reason, until it ends. */
@Repository
public class Quarantine {

    private final JdbcClient database;
    private final RawStore store;

    Quarantine(JdbcClient database, RawStore store) {
        this.database = database;
        this.store = store;
    }

    /** How something in quarantine is. */
    public enum State {
        /** It waits. */
        OPEN,
        /** It could be read after all. */
        READ,
        /** What it stood for was read in another version. */
        SUPERSEDED,
        /** An administrator gave it up. */
        GIVEN_UP
    }

    /**
     * Something that could not be read.
     *
     * @param page     whether it is a whole page
     * @param object   its id, or null for a page
     * @param kind     what it is, or what the page lists
     * @param raw      its bytes, or null if none came
     * @param reason   why, as a sentence
     * @param times    how often it came
     * @param endedWhy why it ended, or null while it waits
     */
    public record Item(
            UUID id,
            FeedId feed,
            String url,
            boolean page,
            @Nullable String object,
            String kind,
            @Nullable SourceDigest raw,
            String reason,
            State state,
            int times,
            Instant noticedAt,
            @Nullable Instant endedAt,
            @Nullable String endedWhy) {

        /** A stable name of the reason, or null where it has none. */
        @JsonProperty
        public @Nullable String reasonCode() {
            return Explanations.code(reason);
        }

        /** The reason in German. */
        @JsonProperty
        public String reasonDe() {
            return Explanations.in(Locale.GERMAN, reason);
        }
    }

    /**
     * What is to be kept.
     *
     * @param page whether it is a whole page
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Entry(
            String url,
            boolean page,
            @Nullable String object,
            String kind,
            byte @Nullable [] raw,
            String reason) {}

    /** Keeps it; what waits already is counted once more. */
    public void add(FeedId feed, long run, Entry entry, Instant now) {
        byte[] raw = entry.raw();
        if (raw != null) {
            store.keep(List.of(raw));
        }
        database.sql("""
                INSERT INTO feed_quarantine (id, feed, run, url, page, object_id, kind, raw, reason,
                    state, noticed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)
                ON CONFLICT (feed, url, COALESCE(object_id, ''), COALESCE(raw, ''))
                    WHERE state = 'OPEN'
                DO UPDATE SET times = feed_quarantine.times + 1, reason = EXCLUDED.reason,
                    run = EXCLUDED.run""")
                .param(UuidCreator.getTimeOrderedEpoch()).param(feed.value()).param(run)
                .param(entry.url()).param(entry.page()).param(entry.object()).param(entry.kind())
                .param(raw == null ? null : SourceDigest.of(raw).bytes()).param(entry.reason())
                .param(Timestamp.from(now)).update();
    }

    /** What waits for a page that was read now is superseded. */
    public void pageRead(FeedId feed, String url, Instant now) {
        database.sql("""
                UPDATE feed_quarantine SET state = 'SUPERSEDED', ended_at = ?,
                    ended_why = 'The page was read in a later run.'
                WHERE feed = ? AND url = ? AND object_id IS NULL AND page AND state = 'OPEN'""")
                .params(Timestamp.from(now), feed.value(), url).update();
    }

    /** What waits for an object that was read now ends as read. */
    public void objectRead(FeedId feed, String object, Instant now) {
        database.sql("""
                UPDATE feed_quarantine SET state = 'READ', ended_at = ?,
                    ended_why = 'The object could be read.'
                WHERE feed = ? AND object_id = ? AND state = 'OPEN'""")
                .params(Timestamp.from(now), feed.value(), object).update();
    }

    /** What waits for an object, of one kind, ends. */
    public void end(FeedId feed, String object, String kind, State state, String why,
            Instant now) {
        database.sql("""
                UPDATE feed_quarantine SET state = ?, ended_at = ?, ended_why = ?
                WHERE feed = ? AND object_id = ? AND kind = ? AND state = 'OPEN'""")
                .params(state.name(), Timestamp.from(now), why, feed.value(), object, kind)
                .update();
    }

    /** What waits for an object at another address is superseded. */
    public void elsewhere(FeedId feed, String object, String kind, String url, Instant now) {
        database.sql("""
                UPDATE feed_quarantine SET state = 'SUPERSEDED', ended_at = ?,
                    ended_why = 'It is at another address now.'
                WHERE feed = ? AND object_id = ? AND kind = ? AND url <> ? AND state = 'OPEN'""")
                .params(Timestamp.from(now), feed.value(), object, kind, url).update();
    }

    /** All of one kind that waits is superseded. */
    public void endAll(FeedId feed, String kind, String why, Instant now) {
        database.sql("""
                UPDATE feed_quarantine SET state = 'SUPERSEDED', ended_at = ?, ended_why = ?
                WHERE feed = ? AND kind = ? AND state = 'OPEN'""")
                .params(Timestamp.from(now), why, feed.value(), kind).update();
    }

    /** Whether an administrator gave the page up. */
    public boolean isGivenUp(FeedId feed, String url) {
        return database.sql("""
                SELECT count(*) FROM feed_quarantine
                WHERE feed = ? AND url = ? AND state = 'GIVEN_UP'""").params(feed.value(), url)
                .query(Long.class).single() > 0;
    }

    /** Whether an administrator gave up exactly these bytes at this place. */
    public boolean isGivenUp(FeedId feed, String url, byte @Nullable [] raw) {
        return database.sql("""
                SELECT count(*) FROM feed_quarantine
                WHERE feed = ? AND url = ? AND COALESCE(raw, '') = ? AND state = 'GIVEN_UP'""")
                .params(feed.value(), url,
                        raw == null ? new byte[0] : SourceDigest.of(raw).bytes())
                .query(Long.class).single() > 0;
    }

    /** What waits and was not met in a run that read everything is superseded. */
    public void notSeen(FeedId feed, long run, Instant now) {
        database.sql("""
                UPDATE feed_quarantine SET state = 'SUPERSEDED', ended_at = ?,
                    ended_why = 'It does not stand there any more.'
                WHERE feed = ? AND run < ? AND object_id IS NULL AND state = 'OPEN'""")
                .params(Timestamp.from(now), feed.value(), run).update();
    }

    /** All of a feed, the latest first; documents, of which there may be many, after the rest. */
    public List<Item> of(FeedId feed) {
        return database
                .sql("SELECT * FROM feed_quarantine WHERE feed = ?"
                        + " ORDER BY kind = 'Document', noticed_at DESC LIMIT 1000")
                .param(feed.value()).query(Quarantine::item).list();
    }

    /** One of them. */
    public Optional<Item> find(UUID id) {
        return database.sql("SELECT * FROM feed_quarantine WHERE id = ?").param(id)
                .query(Quarantine::item).optional();
    }

    /** How many wait. */
    public long open(FeedId feed) {
        return database
                .sql("SELECT count(*) FROM feed_quarantine WHERE feed = ? AND state = 'OPEN'")
                .param(feed.value()).query(Long.class).single();
    }

    /** Ends what waits; what has ended stays as it is. */
    public boolean end(UUID id, State state, String why, Instant now) {
        return database.sql("""
                UPDATE feed_quarantine SET state = ?, ended_at = ?, ended_why = ?
                WHERE id = ? AND state = 'OPEN'""")
                .params(state.name(), Timestamp.from(now), why, id).update() == 1;
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        byte[] raw = row.getBytes("raw");
        return new Item(row.getObject("id", UUID.class),
                new FeedId(row.getObject("feed", UUID.class)), row.getString("url"),
                row.getBoolean("page"), row.getString("object_id"), row.getString("kind"),
                raw == null ? null : SourceDigest.ofHash(raw), row.getString("reason"),
                State.valueOf(row.getString("state")), row.getInt("times"),
                row.getTimestamp("noticed_at").toInstant(),
                ended == null ? null : ended.toInstant(), row.getString("ended_why"));
    }
}
