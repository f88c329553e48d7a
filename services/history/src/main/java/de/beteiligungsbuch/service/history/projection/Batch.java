package de.beteiligungsbuch.service.history.projection;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.history.History;
import de.beteiligungsbuch.ledger.LedgerName;

/**
 * Takes entries of any ledgers in: entries, touches, states, dead letters and positions, within one
 * transaction of the caller. Until that commits nothing has happened, after it everything has.
 */
public final class Batch {

    private final Connection connection;
    private final Schema schema;
    private final StateTable table;
    private final StateCache cache;
    private final Set<EntityRef> parked;
    private final Map<EntityRef, History> states = new HashMap<>();
    private final Map<EntityRef, StateTable.Written> changed = new LinkedHashMap<>();
    private final Set<EntityRef> known = new HashSet<>();
    private final List<DeadLetter> dead = new ArrayList<>();

    Batch(Connection connection, Schema schema, StateCache cache, Set<EntityRef> parked) {
        this.connection = connection;
        this.schema = schema;
        this.table = new StateTable(connection, schema);
        this.cache = cache;
        this.parked = parked;
    }

    /** Writes entries into a schema, without anything kept from before. */
    public static void write(Connection connection, Schema schema, Collection<ReadEntry> entries)
            throws SQLException, IOException {
        new Batch(connection, schema, new StateCache(), DeadLetters.parked(connection, schema))
                .write(entries);
    }

    /**
     * Writes them; those of one ledger must follow its position and each other.
     *
     * @return entities that are parked from here on
     * @throws PositionTaken if somebody else has written these entries
     */
    Set<EntityRef> write(Collection<ReadEntry> entries) throws SQLException, IOException {
        position(entries);
        load(entries);
        BinaryRows entryRows = new BinaryRows();
        BinaryRows touchRows = new BinaryRows();
        for (ReadEntry read : entries) {
            entryRows.row(5).text(read.ledger().value()).bigint(read.entry().index())
                    .uuid(read.entry().id().value()).timestamp(read.entry().time())
                    .bytes(read.entry().bytes());
            for (EntityRef ref : read.touched()) {
                touchRows.row(4).smallint(ref.kind().code()).uuid(ref.id())
                        .text(read.ledger().value()).bigint(read.entry().index());
                fold(ref, read);
            }
        }
        entryRows.copy(connection, schema.table("entry"));
        touchRows.copy(connection, schema.table("touch"));
        states();
        skipped(entries);
        return DeadLetters.add(connection, schema, dead);
    }

    private void position(Collection<ReadEntry> entries) throws SQLException {
        Map<LedgerName, long[]> spans = new LinkedHashMap<>();
        for (ReadEntry read : entries) {
            long index = read.entry().index();
            long[] span = spans.computeIfAbsent(read.ledger(), name -> new long[]{index, index});
            if (span[1] != index) {
                throw new IllegalArgumentException("entry " + index + " of " + read.ledger()
                        + " does not follow; due is " + span[1]);
            }
            span[1]++;
        }
        for (Map.Entry<LedgerName, long[]> span : spans.entrySet()) {
            Positions.advance(connection, schema, span.getKey().topic(), span.getValue()[0],
                    span.getValue()[1]);
        }
    }

    private void load(Collection<ReadEntry> entries) throws SQLException {
        Set<EntityRef> wanted = new HashSet<>();
        for (ReadEntry read : entries) {
            for (EntityRef ref : read.touched()) {
                History cached = cache.get(ref);
                if (cached == null) {
                    wanted.add(ref);
                } else {
                    states.put(ref, cached);
                }
            }
        }
        states.putAll(table.load(wanted));
        known.addAll(states.keySet());
    }

    private void fold(EntityRef ref, ReadEntry read) {
        Fact<?> fact = read.fact();
        if (parked.contains(ref)) {
            return;
        }
        if (fact == null) {
            park(ref, read, String.valueOf(read.error()));
            return;
        }
        try {
            History after = History.apply(ref, states.get(ref), fact);
            changed.put(ref, new StateTable.Written(after, StateTable.bytes(after)));
            states.put(ref, after);
        } catch (RuntimeException e) {
            park(ref, read, e.toString());
        }
    }

    private void park(EntityRef ref, ReadEntry read, String error) {
        parked.add(ref);
        dead.add(new DeadLetter(ref, read.ledger(), read.entry().index(), error));
    }

    private void states() throws SQLException, IOException {
        List<StateTable.Written> fresh = new ArrayList<>();
        List<StateTable.Written> changes = new ArrayList<>();
        changed.forEach((ref, written) -> (known.contains(ref) ? changes : fresh).add(written));
        table.insert(fresh);
        table.update(changes);
        changed.values().forEach(written -> cache.put(written.state()));
    }

    private void skipped(Collection<ReadEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + schema.table("skipped") + " VALUES (?, ?, ?)")) {
            boolean any = false;
            for (ReadEntry read : entries) {
                if (read.isSkipped()) {
                    insert.setString(1, read.ledger().value());
                    insert.setLong(2, read.entry().index());
                    insert.setString(3, read.entry().type().toString());
                    insert.addBatch();
                    any = true;
                }
            }
            if (any) {
                insert.executeBatch();
            }
        }
    }
}
