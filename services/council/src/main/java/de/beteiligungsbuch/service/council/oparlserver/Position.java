package de.beteiligungsbuch.service.council.oparlserver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the own ledger was taken in, in the same transaction as what was made of it. */
@Repository
class Position {

    private final JdbcClient database;

    Position(JdbcClient database) {
        this.database = database;
    }

    /**
     * The last entry.
     *
     * @param index of it; -1 where there is none
     * @param stamp of it, or null
     */
    record Last(long index, @Nullable Instant stamp) {}

    Last last() {
        return database.sql("SELECT ledger_index, stamp FROM oparl_position")
                .query(Position::row).optional().orElse(new Last(-1, null));
    }

    private static Last row(ResultSet row, int number) throws SQLException {
        Timestamp stamp = row.getTimestamp("stamp");
        return new Last(row.getLong("ledger_index"), stamp == null ? null : stamp.toInstant());
    }

    void reached(long index, Instant stamp) {
        database.sql("UPDATE oparl_position SET ledger_index = ?, stamp = ?")
                .params(index, Timestamp.from(stamp)).update();
    }

    /** Of what everything is made; empty where nothing is there. */
    Optional<String> signature() {
        return database.sql("SELECT signature FROM oparl_position").query(String.class).optional();
    }

    /** Forgets everything, so that it is made again from the beginning of the ledger. */
    void begin(String follower, String signature) {
        database.sql("TRUNCATE oparl_object, oparl_vorlage, oparl_position").update();
        database.sql("DELETE FROM follower_position WHERE follower = ?").param(follower).update();
        database.sql("INSERT INTO oparl_position (signature, ledger_index) VALUES (?, -1)")
                .param(signature).update();
    }
}
