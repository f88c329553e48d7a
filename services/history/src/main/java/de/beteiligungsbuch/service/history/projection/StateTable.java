package de.beteiligungsbuch.service.history.projection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beteiligungsbuch.history.CanonicalJson;
import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.History;

/** The states of a schema, read and written many at a time within somebody's transaction. */
final class StateTable {

    private static final String COLUMNS = "doc, process, number, phase, format, dezernat, form,"
            + " fate, text_event, text_erased, vorlage, drucksachen, concerns, strategic";

    private final Connection connection;
    private final Schema schema;

    StateTable(Connection connection, Schema schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** The states of those entities that have one. */
    Map<EntityRef, History> load(Collection<EntityRef> refs) throws SQLException {
        Map<EntityRef, History> states = new HashMap<>();
        if (refs.isEmpty()) {
            return states;
        }
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT s.kind, s.id, s.doc::text FROM unnest(?::smallint[], ?::uuid[]) AS w(kind, id)"
                        + " JOIN " + schema.table("state")
                        + " s ON s.kind = w.kind AND s.id = w.id")) {
            select.setArray(1, array("int2", refs.stream().map(ref -> (short) ref.kind().code())
                    .toArray(Short[]::new)));
            select.setArray(2,
                    array("uuid", refs.stream().map(EntityRef::id).toArray(UUID[]::new)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    History state = read(EntityKind.ofCode(rows.getInt(1)), rows.getString(3));
                    states.put(state.ref(), state);
                }
            }
        }
        return states;
    }

    private Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    static History read(EntityKind kind, String doc) {
        return CanonicalJson.read(doc.getBytes(StandardCharsets.UTF_8), kind.state());
    }

    /** A state and how it is written. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and a copy would cost every rebuild
    record Written(History state, byte[] doc) {}

    /** Writes states of entities that have none yet. */
    void insert(List<Written> states) throws SQLException, IOException {
        rows(states).copy(connection, schema.table("state"));
    }

    /** Writes states in place of what their entities have. */
    void update(List<Written> states) throws SQLException, IOException {
        BinaryRows rows = rows(states);
        if (!rows.isEmpty()) {
            String changed = "changed_" + schema.name();
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TEMPORARY TABLE IF NOT EXISTS " + changed + " (LIKE "
                        + schema.table("state") + ") ON COMMIT DELETE ROWS");
                rows.copy(connection, "pg_temp." + changed);
                statement.execute("UPDATE " + schema.table("state") + " s SET (" + COLUMNS
                        + ") = (c." + COLUMNS.replace(", ", ", c.")
                        + ") FROM pg_temp." + changed + " c WHERE s.kind = c.kind AND s.id = c.id");
            }
        }
    }

    private static BinaryRows rows(List<Written> states) {
        BinaryRows rows = new BinaryRows();
        states.forEach(
                written -> StateRow.of(written.state).append(rows, written.state, written.doc));
        return rows;
    }

    /**
     * The bytes of a state as PostgreSQL can keep them.
     *
     * @throws IllegalArgumentException if a text holds U+0000, which PostgreSQL cannot keep
     */
    static byte[] bytes(History state) {
        byte[] json = CanonicalJson.bytes(state);
        for (int i = 0; i + 5 < json.length; i++) {
            if (json[i] == '\\') {
                if (json[i + 1] == 'u' && json[i + 2] == '0' && json[i + 3] == '0'
                        && json[i + 4] == '0' && json[i + 5] == '0') {
                    throw new IllegalArgumentException(
                            "the state of " + state.ref() + " holds the character U+0000");
                }
                i++;
            }
        }
        return json;
    }
}
