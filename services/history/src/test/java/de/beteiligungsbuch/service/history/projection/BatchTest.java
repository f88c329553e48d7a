package de.beteiligungsbuch.service.history.projection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import de.beteiligungsbuch.history.Cut;
import de.beteiligungsbuch.history.EntityKind;
import de.beteiligungsbuch.history.EntityRef;
import de.beteiligungsbuch.history.History;
import de.beteiligungsbuch.history.SmallHistory;
import de.beteiligungsbuch.history.TextHistory;
import de.beteiligungsbuch.ledger.EventType;
import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledger.id.ZielbildId;
import de.beteiligungsbuch.strategy.Version;
import de.beteiligungsbuch.strategy.Wording;
import de.beteiligungsbuch.strategy.ZielbildEvent;
import de.beteiligungsbuch.testing.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BatchTest {

    private final SmallHistory story = new SmallHistory();
    private DataSource database;
    private JdbcClient jdbc;
    private Schemas schemas;
    private Schema schema;

    @BeforeEach
    void create() {
        database = TestPostgres.database().dataSource();
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        schemas = new Schemas(jdbc,
                new TransactionTemplate(new DataSourceTransactionManager(database)));
        schema = schemas.create();
    }

    private void write(Schema to, List<ReadEntry> entries) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Batch.write(connection, to, entries);
            connection.commit();
        }
    }

    private NavigableMap<EntityRef, History> states(Schema of) {
        NavigableMap<EntityRef, History> states = new TreeMap<>();
        jdbc.sql("SELECT kind, doc::text FROM " + of.table("state")).query((row, i) -> StateTable
                .read(EntityKind.ofCode(row.getInt(1)), row.getString(2))).list()
                .forEach(state -> states.put(state.ref(), state));
        return states;
    }

    private List<ReadEntry> all(LedgerName ledger) {
        return story.ledgers.ledgers().getOrDefault(ledger, List.of()).stream()
                .map(entry -> ReadEntry.of(ledger, entry)).toList();
    }

    private List<ReadEntry> everything() {
        List<ReadEntry> entries = new ArrayList<>();
        Projector.LEDGERS.forEach(ledger -> entries.addAll(all(ledger)));
        return entries;
    }

    @Test
    void whatever_the_order_of_the_ledgers_and_the_size_of_the_batches_the_states_are_the_same()
            throws SQLException, IOException {
        Map<EntityRef, History> expected = story.ledgers.replay(Cut.NONE).states();
        for (int seed = 0; seed < 8; seed++) {
            Schema filled = schemas.create();
            Random random = new Random(seed);
            Map<LedgerName, Integer> done = new HashMap<>();
            List<LedgerName> open = new ArrayList<>(Projector.LEDGERS);
            while (!open.isEmpty()) {
                LedgerName ledger = open.get(random.nextInt(open.size()));
                List<ReadEntry> entries = all(ledger);
                int from = done.getOrDefault(ledger, 0);
                int to = Math.min(entries.size(), from + 1 + random.nextInt(4));
                if (from == entries.size()) {
                    open.remove(ledger);
                } else {
                    write(filled, entries.subList(from, to));
                    done.put(ledger, to);
                }
            }
            assertThat(states(filled)).as("seed %s", seed).isEqualTo(expected);
        }
    }

    @Test
    void a_batch_that_does_not_commit_has_not_happened() throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Batch.write(connection, schema, everything());
            connection.rollback();
        }
        assertThat(states(schema)).isEmpty();

        write(schema, everything());
        assertThat(states(schema)).isEqualTo(story.ledgers.replay(Cut.NONE).states());
    }

    @Test
    void nobody_writes_entries_that_are_written_already() throws SQLException, IOException {
        write(schema, all(LedgerName.STRATEGY));
        assertThatThrownBy(() -> write(schema, all(LedgerName.STRATEGY)))
                .isInstanceOf(PositionTaken.class);
        assertThatThrownBy(() -> write(schema, all(LedgerName.COUNCIL).subList(1, 2)))
                .isInstanceOf(PositionTaken.class);
    }

    @Test
    void an_entry_that_does_not_fit_stops_its_entity_alone_and_is_taken_in_once_it_can_be()
            throws SQLException, IOException {
        ZielbildId poisoned = ZielbildId.next();
        draft(poisoned, 8);
        LedgerEntry poison = story.ledgers.append(
                EventType.parse("de.beteiligungsbuch.strategy.ZielbildRevised.v1"), "Zielbild",
                poisoned.toString(), "{\"zielbild\":7}".getBytes(StandardCharsets.UTF_8));
        finalise(poisoned);
        ZielbildId healthy = ZielbildId.next();
        draft(healthy, 9);
        write(schema, everything());

        assertThat(finalised(poisoned)).isFalse();
        assertThat(states(schema)).containsKey(EntityRef.of(EntityKind.ZIELBILD, healthy));
        assertThat(parked()).containsExactly(EntityRef.of(EntityKind.ZIELBILD, poisoned));
        assertThat(retry()).isOne();

        LedgerEntry cured = revision(poisoned);
        jdbc.sql("UPDATE " + schema.table("entry") + " SET bytes = ? WHERE ledger = 'strategy'"
                + " AND index = ?").params(cured.bytes(), poison.index()).update();
        assertThat(retry()).isZero();
        assertThat(parked()).isEmpty();
        assertThat(finalised(poisoned)).isTrue();
        assertThat(states(schema).get(EntityRef.of(EntityKind.ZIELBILD, poisoned)))
                .isInstanceOfSatisfying(TextHistory.class,
                        text -> assertThat(text.revisions()).hasSize(1));
    }

    @Test
    void a_text_that_the_database_cannot_hold_is_a_dead_letter_and_the_rest_goes_on()
            throws SQLException, IOException {
        ZielbildId zero = ZielbildId.next();
        story.ledgers.append(zero, new ZielbildEvent.ZielbildDrafted(zero, story.process, 7,
                new Wording("Null \0 Byte", List.of()), List.of(), List.of(), Instant.EPOCH));
        write(schema, everything());

        assertThat(parked()).containsExactly(EntityRef.of(EntityKind.ZIELBILD, zero));
        assertThat(jdbc.sql("SELECT error FROM " + schema.table("dead_letter")).query(String.class)
                .single()).contains("U+0000");
    }

    @Test
    void an_entry_of_an_unknown_type_is_kept_and_counted() throws SQLException, IOException {
        story.ledgers.append(EventType.parse("de.beteiligungsbuch.strategy.ZielbildPraised.v1"),
                "Zielbild", UUID.randomUUID().toString(), "{}".getBytes(StandardCharsets.UTF_8));
        write(schema, everything());
        assertThat(jdbc.sql("SELECT type FROM " + schema.table("skipped")).query(String.class)
                .single()).endsWith("ZielbildPraised.v1");
        assertThat(jdbc.sql("SELECT count(*) FROM " + schema.table("entry")).query(Long.class)
                .single()).isEqualTo(everything().size());
    }

    private void draft(ZielbildId id, int number) {
        story.ledgers.append(id, new ZielbildEvent.ZielbildDrafted(id, story.process, number,
                new Wording("Titel", List.of()), List.of(), List.of(), Instant.EPOCH));
    }

    private void finalise(ZielbildId id) {
        story.ledgers.append(id,
                new ZielbildEvent.ZielbildFinalised(id, new Version(2), Instant.EPOCH));
    }

    /** What a later release can read of the same entry. */
    private LedgerEntry revision(ZielbildId id) {
        return new SmallHistory().ledgers.append(id, new ZielbildEvent.ZielbildRevised(id,
                new Version(2), new Version(1), new Wording("Neu", List.of()), List.of(),
                Instant.EPOCH));
    }

    private boolean finalised(ZielbildId id) {
        return states(schema).get(EntityRef.of(EntityKind.ZIELBILD, id)) instanceof TextHistory text
                && !text.finalised().isEmpty();
    }

    private Set<EntityRef> parked() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return DeadLetters.parked(connection, schema);
        }
    }

    private int retry() throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            int left = DeadLetters.retry(connection, schema);
            connection.commit();
            return left;
        }
    }
}
