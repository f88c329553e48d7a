package de.beteiligungsbuch.service.history.projection;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.History;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;

/** The dead letters of a schema: kept, and tried again by folding their entities from the start. */
final class DeadLetters {

    private DeadLetters() {}

    static Set<EntityRef> parked(Connection connection, Schema schema) throws SQLException {
        Set<EntityRef> parked = new HashSet<>();
        try (PreparedStatement select = connection
                .prepareStatement("SELECT kind, entity FROM " + schema.table("dead_letter"));
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                parked.add(ref(rows));
            }
        }
        return parked;
    }

    private static EntityRef ref(ResultSet rows) throws SQLException {
        return new EntityRef(EntityKind.ofCode(rows.getInt(1)),
                rows.getObject(2, UUID.class));
    }

    static Set<EntityRef> add(Connection connection, Schema schema, List<DeadLetter> letters)
            throws SQLException {
        Set<EntityRef> parked = new HashSet<>();
        if (letters.isEmpty()) {
            return parked;
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO "
                + schema.table("dead_letter")
                + " (kind, entity, ledger, index, error) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (kind, entity) DO UPDATE SET ledger = excluded.ledger,"
                + " index = excluded.index, error = excluded.error")) {
            for (DeadLetter letter : letters) {
                insert.setInt(1, letter.ref().kind().code());
                insert.setObject(2, letter.ref().id());
                insert.setString(3, letter.ledger().value());
                insert.setLong(4, letter.index());
                insert.setString(5, letter.error().replace("\0", "\\0"));
                insert.addBatch();
                parked.add(letter.ref());
            }
            insert.executeBatch();
        }
        return parked;
    }

    /**
     * Tries every dead letter once more, in the transaction of the caller.
     *
     * @return how many are left
     */
    static int retry(Connection connection, Schema schema) throws SQLException, IOException {
        Set<EntityRef> again = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT d.kind, d.entity, d.ledger, e.bytes FROM " + schema.table("dead_letter")
                        + " d JOIN " + schema.table("entry") + " e USING (ledger, index)");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                again.add(ref(rows));
                ReadEntry read = ReadEntry.of(new LedgerName(rows.getString(3)),
                        LedgerEntry.parse(rows.getBytes(4)));
                touch(connection, schema, read);
                again.addAll(read.touched());
            }
        }
        List<DeadLetter> left = new ArrayList<>();
        for (EntityRef ref : again) {
            refold(connection, schema, ref).ifPresent(left::add);
        }
        add(connection, schema, left);
        return left.size();
    }

    /** Now that it can be read it may speak of more entities than the one it was recorded for. */
    private static void touch(Connection connection, Schema schema, ReadEntry read)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO "
                + schema.table("touch") + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            for (EntityRef ref : read.touched()) {
                insert.setInt(1, ref.kind().code());
                insert.setObject(2, ref.id());
                insert.setString(3, read.ledger().value());
                insert.setLong(4, read.entry().index());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Optional<DeadLetter> refold(Connection connection, Schema schema, EntityRef ref)
            throws SQLException, IOException {
        History state = null;
        for (ReadEntry read : entries(connection, schema, ref)) {
            Fact<?> fact = read.fact();
            if (fact == null) {
                return Optional.of(new DeadLetter(ref, read.ledger(), read.entry().index(),
                        String.valueOf(read.error())));
            }
            try {
                state = History.apply(ref, state, fact);
                StateTable.bytes(state);
            } catch (RuntimeException e) {
                return Optional.of(new DeadLetter(ref, read.ledger(), read.entry().index(),
                        e.toString()));
            }
        }
        delete(connection, schema, "dead_letter", "entity", ref);
        if (state != null) {
            delete(connection, schema, "state", "id", ref);
            new StateTable(connection, schema)
                    .insert(List.of(new StateTable.Written(state, StateTable.bytes(state))));
        }
        return Optional.empty();
    }

    private static List<ReadEntry> entries(Connection connection, Schema schema, EntityRef ref)
            throws SQLException {
        List<ReadEntry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT ledger, e.bytes FROM "
                + schema.table("touch") + " t JOIN " + schema.table("entry")
                + " e USING (ledger, index) WHERE t.kind = ? AND t.entity = ?"
                + " ORDER BY ledger, index")) {
            select.setInt(1, ref.kind().code());
            select.setObject(2, ref.id());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(ReadEntry.of(new LedgerName(rows.getString(1)),
                            LedgerEntry.parse(rows.getBytes(2))));
                }
            }
        }
        return entries;
    }

    private static void delete(Connection connection, Schema schema, String table, String id,
            EntityRef ref) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM "
                + schema.table(table) + " WHERE kind = ? AND " + id + " = ?")) {
            delete.setInt(1, ref.kind().code());
            delete.setObject(2, ref.id());
            delete.executeUpdate();
        }
    }
}
