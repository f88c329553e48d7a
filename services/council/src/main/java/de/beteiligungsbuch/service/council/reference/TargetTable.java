package de.beteiligungsbuch.service.council.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.service.council.matching.Target;

/** What of the strategy can be concerned. */
@Repository
class TargetTable {

    private final JdbcClient database;
    private volatile Kept kept = new Kept(-1, List.of());

    TargetTable(JdbcClient database) {
        this.database = database;
    }

    private record Kept(long version, List<Target> targets) {}

    Optional<Target> find(Subject subject) {
        return database.sql("SELECT * FROM matching_target WHERE subject = ?")
                .param(SubjectKey.of(subject)).query(TargetTable::target).optional();
    }

    void put(Target target) {
        Drucksache drucksache = target.drucksache();
        database.sql("""
                INSERT INTO matching_target (subject, number, title, drucksache)
                VALUES (?, ?, ?, ?) ON CONFLICT (subject) DO UPDATE SET number = EXCLUDED.number,
                    title = EXCLUDED.title, drucksache = EXCLUDED.drucksache""")
                .param(SubjectKey.of(target.subject())).param(target.number())
                .param(target.title()).param(drucksache == null ? null : drucksache.number())
                .update();
        database.sql("UPDATE matching_version SET version = version + 1").update();
    }

    /** All of them. To be called by one who changes none: what is not committed must not be kept. */
    List<Target> all() {
        long version = database.sql("SELECT version FROM matching_version").query(Long.class)
                .single();
        Kept known = kept;
        if (known.version != version) {
            known = new Kept(version, database.sql("SELECT * FROM matching_target")
                    .query(TargetTable::target).list());
            kept = known;
        }
        return known.targets;
    }

    private static Target target(ResultSet row, int line) throws SQLException {
        @Nullable
        String drucksache = row.getString("drucksache");
        return new Target(SubjectKey.read(row.getString("subject")),
                row.getObject("number", Integer.class), row.getString("title"),
                drucksache == null ? null : new Drucksache(drucksache));
    }
}
