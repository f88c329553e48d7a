package de.beteiligungsbuch.service.council.feed.folder;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceDigest;

/** Which versions of which files were read. */
@Repository
public class FeedFiles {

    private final JdbcClient database;
    private final Clock clock;

    FeedFiles(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A version of a file.
     *
     * @param count     rows or objects
     * @param broken    how many more could not be read
     * @param firstRead when it was read first
     * @param lastRead  when it was read last; it was there until then at least
     */
    public record Version(
            String name,
            SourceDigest sha256,
            long size,
            int count,
            int broken,
            Instant firstRead,
            Instant lastRead) {}

    /** All that were read from a feed, the latest first. */
    public List<Version> of(FeedId feed) {
        return database
                .sql("SELECT * FROM feed_file WHERE feed = ? ORDER BY last_read DESC, name LIMIT 1000")
                .param(feed.value())
                .query((row, number) -> new Version(row.getString("name"),
                        SourceDigest.ofHash(row.getBytes("sha256")), row.getLong("size"),
                        row.getInt("count"), row.getInt("broken"),
                        row.getTimestamp("first_read").toInstant(),
                        row.getTimestamp("last_read").toInstant()))
                .list();
    }

    void seen(FeedId feed, FileFound file) {
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("""
                INSERT INTO feed_file (feed, name, sha256, size, count, broken, first_read,
                    last_read) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (feed, name, sha256) DO UPDATE SET last_read = EXCLUDED.last_read,
                    count = EXCLUDED.count, broken = EXCLUDED.broken""")
                .params(feed.value(), file.name(), file.sha256().bytes(), file.size(),
                        file.count(), file.broken(), now, now)
                .update();
    }
}
