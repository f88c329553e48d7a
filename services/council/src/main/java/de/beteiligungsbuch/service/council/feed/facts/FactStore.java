package de.beteiligungsbuch.service.council.feed.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.SourceEvent.Concerns;
import de.beteiligungsbuch.ledger.id.ConsultationId;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;

/** Which facts of the ledger were read from which objects. */
@Repository
class FactStore {

    private final JdbcClient database;

    FactStore(JdbcClient database) {
        this.database = database;
    }

    /** Which fact. */
    enum Step {
        VORLAGE, CONSULTATION, RESOLUTION
    }

    /**
     * A fact.
     *
     * @param said what the object said when it was recorded last
     */
    record Known(
            Step step,
            String object,
            VorlageId vorlage,
            @Nullable ConsultationId consultation,
            @Nullable ResolutionId resolution,
            String said) {}

    Optional<Known> find(FeedId feed, String object, Step step) {
        return database
                .sql("SELECT * FROM feed_fact WHERE feed = ? AND object_id = ? AND step = ?")
                .params(feed.value(), object, step.name()).query(FactStore::known).optional();
    }

    void put(FeedId feed, Known known) {
        ConsultationId consultation = known.consultation();
        ResolutionId resolution = known.resolution();
        database.sql("""
                INSERT INTO feed_fact (feed, object_id, step, vorlage, consultation, resolution,
                    said) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (feed, object_id, step) DO UPDATE SET said = EXCLUDED.said""")
                .param(feed.value()).param(known.object()).param(known.step().name())
                .param(known.vorlage().value())
                .param(consultation == null ? null : consultation.value())
                .param(resolution == null ? null : resolution.value()).param(known.said())
                .update();
    }

    /** What rests on an object, on what is embedded in it, or on what it is embedded in. */
    Concerns concerns(FeedId feed, String object) {
        List<VorlageId> vorlagen = new ArrayList<>();
        List<ResolutionId> resolutions = new ArrayList<>();
        database.sql("""
                SELECT DISTINCT f.vorlage, f.resolution FROM feed_fact f
                JOIN feed_object o ON o.feed = f.feed AND o.object_id = f.object_id
                WHERE f.feed = :feed AND (f.object_id = :object OR o.parent = :object
                    OR f.object_id = (SELECT parent FROM feed_object
                                      WHERE feed = :feed AND object_id = :object))
                ORDER BY 1, 2 LIMIT 100""").param("feed", feed.value()).param("object", object)
                .query((ResultSet row) -> {
                    VorlageId vorlage = new VorlageId(row.getObject("vorlage", UUID.class));
                    if (!vorlagen.contains(vorlage)) {
                        vorlagen.add(vorlage);
                    }
                    UUID resolution = row.getObject("resolution", UUID.class);
                    if (resolution != null) {
                        resolutions.add(new ResolutionId(resolution));
                    }
                });
        return new Concerns(vorlagen, resolutions);
    }

    /** Puts an outcome that the rules cannot tell on the administrator's list. */
    void ask(FeedId feed, String object, VorlageId vorlage, ResolutionId resolution, String raw,
            String rule, Instant now) {
        database.sql("""
                INSERT INTO feed_question (feed, object_id, vorlage, resolution, raw, rule,
                    asked_at) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (resolution) DO UPDATE SET raw = EXCLUDED.raw, rule = EXCLUDED.rule,
                    asked_at = EXCLUDED.asked_at""")
                .params(feed.value(), object, vorlage.value(), resolution.value(), raw, rule,
                        Timestamp.from(now))
                .update();
    }

    /** It can be told now. */
    void answered(ResolutionId resolution) {
        database.sql("DELETE FROM feed_question WHERE resolution = ?").param(resolution.value())
                .update();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        UUID consultation = row.getObject("consultation", UUID.class);
        UUID resolution = row.getObject("resolution", UUID.class);
        return new Known(Step.valueOf(row.getString("step")), row.getString("object_id"),
                new VorlageId(row.getObject("vorlage", UUID.class)),
                consultation == null ? null : new ConsultationId(consultation),
                resolution == null ? null : new ResolutionId(resolution), row.getString("said"));
    }
}
