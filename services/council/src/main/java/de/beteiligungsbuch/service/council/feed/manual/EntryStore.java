package de.beteiligungsbuch.service.council.feed.manual;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.ManualEntryId;
import de.beteiligungsbuch.council.SourceDigest;

/** What was entered; how far it is says the ledger. */
@Repository
class EntryStore {

    private final JdbcClient database;

    EntryStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * An entry.
     *
     * @param said the bytes that are confirmed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kept(ManualEntryId id, FeedId feed, byte[] said, Document document) {

        SourceDigest facts() {
            return SourceDigest.of(said);
        }
    }

    void add(Kept entry, Instant now) {
        database.sql("""
                INSERT INTO manual_entry (id, feed, said, facts, document, media_type, size,
                    entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(entry.id().value(), entry.feed().value(),
                        new String(entry.said(), StandardCharsets.UTF_8), entry.facts().bytes(),
                        entry.document().sha256().bytes(), entry.document().mediaType(),
                        entry.document().size(), Timestamp.from(now))
                .update();
    }

    /** All, the latest first. */
    List<Kept> all() {
        return database.sql("SELECT * FROM manual_entry ORDER BY entered_at DESC, id")
                .query(EntryStore::kept).list();
    }

    /** Those of a feed, in the order of their ids. */
    List<Kept> of(FeedId feed) {
        return database.sql("SELECT * FROM manual_entry WHERE feed = ? ORDER BY id")
                .param(feed.value()).query(EntryStore::kept).list();
    }

    Optional<Kept> find(ManualEntryId id) {
        return database.sql("SELECT * FROM manual_entry WHERE id = ?").param(id.value())
                .query(EntryStore::kept).optional();
    }

    /** Those of which no fact came yet, and that are not in quarantine either. */
    List<Kept> withoutFacts() {
        return database.sql("""
                SELECT * FROM manual_entry e WHERE NOT EXISTS (
                        SELECT 1 FROM feed_fact f WHERE f.feed = e.feed
                            AND f.object_id = e.id::text AND f.step = 'VORLAGE')
                    AND NOT EXISTS (
                        SELECT 1 FROM feed_quarantine q WHERE q.feed = e.feed
                            AND q.object_id = e.id::text)""").query(EntryStore::kept).list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(new ManualEntryId(row.getObject("id", UUID.class)),
                new FeedId(row.getObject("feed", UUID.class)),
                row.getString("said").getBytes(StandardCharsets.UTF_8),
                new Document(SourceDigest.ofHash(row.getBytes("document")),
                        row.getString("media_type"), row.getLong("size")));
    }
}
