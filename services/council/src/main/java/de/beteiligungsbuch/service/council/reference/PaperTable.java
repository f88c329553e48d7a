package de.beteiligungsbuch.service.council.reference;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import de.beteiligungsbuch.ledger.id.Drucksache;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.service.council.matching.Mentions;
import de.beteiligungsbuch.service.council.matching.Paper;
import de.beteiligungsbuch.service.council.matching.Target;

/** The own papers, found by what they are called and by what they name. */
@Repository
class PaperTable {

    private static final String PUT = """
            INSERT INTO matching_paper (vorlage, drucksache, key, title, text, keys, zielbilder,
                massnahmen)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (vorlage) DO UPDATE
            SET drucksache = EXCLUDED.drucksache, key = EXCLUDED.key, title = EXCLUDED.title,
                text = EXCLUDED.text, keys = EXCLUDED.keys, zielbilder = EXCLUDED.zielbilder,
                massnahmen = EXCLUDED.massnahmen""";
    private static final String SOME = "SELECT vorlage, drucksache, text FROM matching_paper WHERE ";

    private final JdbcTemplate database;

    PaperTable(JdbcTemplate database) {
        this.database = database;
    }

    void put(Paper paper, String title, Mentions mentions) {
        database.execute((Connection connection) -> {
            try (PreparedStatement put = connection.prepareStatement(PUT)) {
                put.setObject(1, paper.vorlage().value());
                put.setString(2, paper.drucksache().number());
                put.setString(3, Mentions.key(paper.drucksache()));
                put.setString(4, title);
                put.setString(5, mentions.text());
                put.setArray(6, array(connection, "text", mentions.keys()));
                put.setArray(7, array(connection, "integer", mentions.zielbilder()));
                put.setArray(8, array(connection, "integer", mentions.massnahmen()));
                return put.executeUpdate();
            }
        });
    }

    private static Array array(Connection connection, String type, Collection<?> members)
            throws SQLException {
        return connection.createArrayOf(type, members.toArray());
    }

    /** The papers whose number may be among these keys. */
    List<Target> called(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : database.query(
                        "SELECT vorlage, drucksache FROM matching_paper WHERE key = ANY(?)",
                        statement -> statement.setArray(1,
                                array(statement.getConnection(), "text", keys)),
                        (row, line) -> Target.of(
                                new VorlageId(row.getObject("vorlage", UUID.class)),
                                new Drucksache(row.getString("drucksache"))));
    }

    /** The papers that may name that number. */
    List<Paper> naming(Drucksache drucksache) {
        return database.query(SOME + "keys @> ARRAY[CAST(? AS TEXT)]", PaperTable::paper,
                Mentions.key(drucksache));
    }

    /** The papers that have exactly that number. */
    List<Paper> having(Drucksache drucksache) {
        return database.query(SOME + "drucksache = ?", PaperTable::paper, drucksache.number());
    }

    List<Paper> namingZielbild(int number) {
        return database.query(SOME + "zielbilder @> ARRAY[?]", PaperTable::paper, number);
    }

    List<Paper> namingMassnahme(int number) {
        return database.query(SOME + "massnahmen @> ARRAY[?]", PaperTable::paper, number);
    }

    List<Paper> holding(String title) {
        return Mentions.isTellingTitle(title)
                ? database.query(SOME + "position(? IN text) > 0", PaperTable::paper,
                        Mentions.plain(title))
                : List.of();
    }

    private static Paper paper(ResultSet row, int line) throws SQLException {
        return new Paper(new VorlageId(row.getObject("vorlage", UUID.class)),
                new Drucksache(row.getString("drucksache")), row.getString("text"));
    }
}
