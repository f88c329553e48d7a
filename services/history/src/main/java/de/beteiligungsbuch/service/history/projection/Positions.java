package de.beteiligungsbuch.service.history.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** How far a schema has come, by topic. */
final class Positions {

    private Positions() {}

    static Map<String, Long> read(Connection connection, Schema schema) throws SQLException {
        Map<String, Long> positions = new TreeMap<>();
        try (PreparedStatement select = connection
                .prepareStatement("SELECT topic, next FROM " + schema.table("position"));
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                positions.put(rows.getString(1), rows.getLong(2));
            }
        }
        return positions;
    }

    /**
     * Moves a position on; the row stays locked until the transaction ends.
     *
     * @throws PositionTaken unless it is {@code from}
     */
    static void advance(Connection connection, Schema schema, String topic, long from, long to)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO "
                + schema.table("position") + " VALUES (?, 0) ON CONFLICT (topic) DO NOTHING");
                PreparedStatement update = connection.prepareStatement("UPDATE "
                        + schema.table("position")
                        + " SET next = ? WHERE topic = ? AND next = ?")) {
            if (from == 0) {
                insert.setString(1, topic);
                insert.executeUpdate();
            }
            update.setLong(1, to);
            update.setString(2, topic);
            update.setLong(3, from);
            if (update.executeUpdate() != 1) {
                throw new PositionTaken(topic, from);
            }
        }
    }
}
