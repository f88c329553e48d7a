package de.beteiligungsbuch.service.strategy.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.ConsultationScheduled;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionCorrected;
import de.beteiligungsbuch.council.VorlageEvent.ResolutionRecorded;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;

/** Consultations and statements on resolutions, as this policy needs them. Kept once each. */
@Component
class CouncilRecord {

    private static final String ADD = """
            INSERT INTO adoption_statement (ledger_index, event, vorlage, resolution, consultation,
                council, outcome, occurred_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    /** A correction binds if what it corrects does; nothing binds that came before the meeting. */
    private static final String ON_VORLAGE = """
            SELECT s.event, s.resolution, s.outcome, s.occurred_at,
                COALESCE(first.council AND c.binding AND (c.meeting IS NULL
                    OR CAST(first.occurred_at AT TIME ZONE 'Europe/Berlin' AS DATE) >= c.meeting),
                    FALSE) AS binding
            FROM adoption_statement s
            LEFT JOIN adoption_statement first
                ON first.resolution = s.resolution AND first.consultation IS NOT NULL
            LEFT JOIN adoption_consultation c ON c.id = first.consultation
            WHERE s.vorlage = ? ORDER BY s.ledger_index""";

    private final JdbcClient database;

    CouncilRecord(JdbcClient database) {
        this.database = database;
    }

    void add(ConsultationScheduled scheduled) {
        database.sql("INSERT INTO adoption_consultation (id, binding, meeting) VALUES (?, ?, ?)"
                + " ON CONFLICT DO NOTHING").params(scheduled.consultation().value(),
                        Binding.can(scheduled), scheduled.meeting().firstDay())
                .update();
    }

    void add(long index, EventId event, ResolutionRecorded recorded) {
        database.sql(ADD).params(index, event.value(), recorded.vorlage().value(),
                recorded.resolution().value(), recorded.consultation().value(),
                Binding.council(recorded), recorded.decision().outcome().name(),
                Timestamp.from(recorded.occurredAt()))
                .update();
    }

    void add(long index, EventId event, ResolutionCorrected corrected) {
        database.sql(ADD).param(index).param(event.value()).param(corrected.vorlage().value())
                .param(corrected.resolution().value()).param(null).param(null)
                .param(corrected.decision().outcome().name())
                .param(Timestamp.from(corrected.occurredAt())).update();
    }

    /** What was said of resolutions upon a Vorlage, in the order of the ledger. */
    List<Statement> on(VorlageId vorlage) {
        return database.sql(ON_VORLAGE).param(vorlage.value()).query(CouncilRecord::statement)
                .list();
    }

    private static Statement statement(ResultSet row, int number) throws SQLException {
        return new Statement(new EventId(row.getObject("event", UUID.class)),
                new ResolutionId(row.getObject("resolution", UUID.class)),
                row.getBoolean("binding"), Outcome.valueOf(row.getString("outcome")),
                row.getTimestamp("occurred_at").toInstant());
    }
}
