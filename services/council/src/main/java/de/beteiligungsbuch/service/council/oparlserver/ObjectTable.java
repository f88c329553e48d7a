package de.beteiligungsbuch.service.council.oparlserver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.id.VorlageId;

/** The shelf in the database, and the lists that are read from it. */
@Repository
class ObjectTable implements Shelf {

    private final JdbcClient database;

    ObjectTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<VorlageFacts> facts(VorlageId vorlage) {
        return database.sql("SELECT facts FROM oparl_vorlage WHERE id = ?").param(vorlage.value())
                .query(String.class).optional()
                .map(facts -> LedgerJson.mapper().readValue(facts, VorlageFacts.class));
    }

    @Override
    public void keep(VorlageFacts facts) {
        database.sql("""
                INSERT INTO oparl_vorlage (id, facts) VALUES (?, ?)
                ON CONFLICT (id) DO UPDATE SET facts = EXCLUDED.facts""")
                .params(facts.vorlage().value(), LedgerJson.mapper().writeValueAsString(facts))
                .update();
    }

    @Override
    public Optional<Served> find(String key) {
        return database.sql("SELECT * FROM oparl_object WHERE key = ?").param(key)
                .query(ObjectTable::served).optional();
    }

    @Override
    public void put(Served object) {
        database.sql("""
                INSERT INTO oparl_object (key, kind, vorlage, meeting, created, modified, deleted,
                    says, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET meeting = EXCLUDED.meeting,
                    modified = EXCLUDED.modified, deleted = EXCLUDED.deleted,
                    says = EXCLUDED.says, json = EXCLUDED.json""")
                .param(object.key()).param(object.kind().name()).param(object.vorlage())
                .param(object.meeting()).param(Timestamp.from(object.created()))
                .param(Timestamp.from(object.modified())).param(object.deleted())
                .param(object.says().bytes()).param(object.json()).update();
    }

    @Override
    public List<Served> agenda(String meeting) {
        return database
                .sql("SELECT * FROM oparl_object WHERE meeting = ? AND NOT deleted ORDER BY key")
                .param(meeting).query(ObjectTable::served).list();
    }

    @Override
    public List<Served> of(VorlageId vorlage) {
        return database
                .sql("SELECT * FROM oparl_object WHERE vorlage = ? AND NOT deleted ORDER BY key")
                .param(vorlage.value()).query(ObjectTable::served).list();
    }

    /** Of a list in the order of their stamps: at most so many after the cursor. */
    List<Served> list(Kind kind, Filter filter, int most) {
        Map<String, Object> values = new HashMap<>();
        String condition = condition(kind, filter, values);
        Cursor after = filter.after();
        if (after != null) {
            condition += " AND (modified, key) > (:afterModified, :afterKey)";
            values.put("afterModified", Timestamp.from(after.modified()));
            values.put("afterKey", after.key());
        }
        return database
                .sql("SELECT * FROM oparl_object WHERE " + condition
                        + " ORDER BY modified, key LIMIT :most")
                .params(values).param("most", most).query(ObjectTable::served).list();
    }

    /** How many there are of a list. */
    long count(Kind kind, Filter filter) {
        Map<String, Object> values = new HashMap<>();
        String condition = condition(kind, filter, values);
        return database.sql("SELECT count(*) FROM oparl_object WHERE " + condition).params(values)
                .query(Long.class).single();
    }

    private static String condition(Kind kind, Filter filter, Map<String, Object> values) {
        StringBuilder condition = new StringBuilder("kind = :kind");
        values.put("kind", kind.name());
        filter.bounds().forEach((bound, instant) -> {
            condition.append(" AND ").append(bound.condition());
            values.put(bound.name(), Timestamp.from(instant));
        });
        if (!filter.showsDeleted()) {
            condition.append(" AND NOT deleted");
        }
        return condition.toString();
    }

    private static Served served(ResultSet row, int number) throws SQLException {
        return new Served(Kind.valueOf(row.getString("kind")), row.getString("key"),
                row.getObject("vorlage", UUID.class), row.getString("meeting"),
                row.getTimestamp("created").toInstant(), row.getTimestamp("modified").toInstant(),
                row.getBoolean("deleted"), SourceDigest.ofHash(row.getBytes("says")),
                row.getString("json"));
    }
}
