package de.beteiligungsbuch.service.history.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

import de.beteiligungsbuch.eventstore.reader.ContentReader;
import de.beteiligungsbuch.eventstore.reader.ContentRecord;
import de.beteiligungsbuch.eventstore.reader.LedgerReaderConfig;
import de.beteiligungsbuch.ledger.Disclosures;

/** Takes in what the digests of a ledger stand for, and drops what was erased. */
final class ContentFeed implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final ContentReader reader;
    private final DataSource database;
    private final Schema schema;
    private final String topic;
    private volatile long position;

    ContentFeed(LedgerReaderConfig config, DataSource database, Schema schema, long from) {
        this.reader = ContentReader.open(config, from);
        this.database = database;
        this.schema = schema;
        this.topic = config.ledger().contentTopic();
        this.position = from;
    }

    long position() {
        return position;
    }

    /**
     * Takes in everything that is there at this moment, in transactions of its own. What comes
     * meanwhile waits for the next time: under load there is always more.
     */
    void catchUp() throws SQLException {
        long end = reader.end();
        while (reader.nextOffset() < end) {
            write(reader.poll(POLL));
        }
    }

    private void write(List<ContentRecord> records) throws SQLException {
        long next = reader.nextOffset();
        if (next == position) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Positions.advance(connection, schema, topic, position, next);
                write(connection, records);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
        position = next;
    }

    private void write(Connection connection, List<ContentRecord> records) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("INSERT INTO "
                + schema.table("disclosure") + " VALUES (?, ?) ON CONFLICT (event)"
                + " DO UPDATE SET value = excluded.value");
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM " + schema.table("disclosure") + " WHERE event = ?")) {
            for (ContentRecord record : records) {
                Disclosures disclosures = record.disclosures();
                if (disclosures == null) {
                    upsert.executeBatch();
                    delete.setObject(1, record.event().value());
                    delete.executeUpdate();
                } else {
                    upsert.setObject(1, record.event().value());
                    upsert.setBytes(2, disclosures.bytes());
                    upsert.addBatch();
                }
            }
            upsert.executeBatch();
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
