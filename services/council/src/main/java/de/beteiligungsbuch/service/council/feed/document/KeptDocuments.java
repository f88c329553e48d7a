package de.beteiligungsbuch.service.council.feed.document;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import de.beteiligungsbuch.council.Document;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.service.council.feed.store.RawStore;

/** Documents whose bytes are kept. */
@Repository
public class KeptDocuments {

    private final JdbcClient database;
    private final RawStore store;

    KeptDocuments(JdbcClient database, RawStore store) {
        this.database = database;
        this.store = store;
    }

    /** Its bytes are in the store. */
    void kept(Document document, Instant now) {
        database.sql("""
                INSERT INTO kept_document (sha256, media_type, size, kept_at)
                VALUES (?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING""")
                .params(document.sha256().bytes(), document.mediaType(), document.size(),
                        Timestamp.from(now))
                .update();
    }

    /** What is kept under a hash. */
    public Optional<Document> find(SourceDigest sha256) {
        return database.sql("SELECT media_type, size FROM kept_document WHERE sha256 = ?")
                .param(sha256.bytes())
                .query((row, number) -> new Document(sha256, row.getString("media_type"),
                        row.getLong("size")))
                .optional();
    }

    /** Its bytes; they have that hash. */
    public InputStream open(SourceDigest sha256) {
        return store.open(sha256);
    }
}
