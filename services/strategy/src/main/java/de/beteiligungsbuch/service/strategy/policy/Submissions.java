package de.beteiligungsbuch.service.strategy.policy;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.ledger.id.StrategyId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.strategy.StrategyEvent.StrategySubmitted;

/** Which edition is before the council under which Vorlage. */
@Component
class Submissions {

    /** An edition of a strategy. */
    record Submitted(StrategyId strategy, int edition) {}

    private final JdbcClient database;

    Submissions(JdbcClient database) {
        this.database = database;
    }

    void put(StrategySubmitted submitted) {
        database.sql("INSERT INTO adoption_submission (strategy, edition, vorlage)"
                + " VALUES (?, ?, ?) ON CONFLICT (strategy, edition)"
                + " DO UPDATE SET vorlage = EXCLUDED.vorlage")
                .params(submitted.strategy().value(), submitted.edition(),
                        submitted.vorlage().value())
                .update();
    }

    List<Submitted> under(VorlageId vorlage) {
        return database.sql("SELECT strategy, edition FROM adoption_submission WHERE vorlage = ?"
                + " ORDER BY strategy, edition").param(vorlage.value())
                .query((row, number) -> new Submitted(
                        new StrategyId(row.getObject("strategy", UUID.class)),
                        row.getInt("edition")))
                .list();
    }
}
