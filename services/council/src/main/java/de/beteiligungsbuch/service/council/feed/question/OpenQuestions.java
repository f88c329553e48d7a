package de.beteiligungsbuch.service.council.feed.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.council.Outcome;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.council.VorlageEvent.Tally;
import de.beteiligungsbuch.ledger.id.ResolutionId;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.ledgerservice.UnknownId;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.command.Commands;
import de.beteiligungsbuch.ledgerservice.command.Recorded;
import de.beteiligungsbuch.service.council.command.OnVorlage.DecideOutcome;
import de.beteiligungsbuch.service.council.feed.oparl.OparlJson;
import de.beteiligungsbuch.service.council.outcome.OutcomeRules;

/** The list of open outcomes, and what persons decide of them. */
@Component
public class OpenQuestions {

    private static final int MOST = 500;
    private static final String SELECT = """
            SELECT q.*, f.name AS feed_name, p.json AS paper FROM feed_question q
            JOIN feed f ON f.id = q.feed
            LEFT JOIN feed_fact v ON v.feed = q.feed AND v.vorlage = q.vorlage
                AND v.step = 'VORLAGE'
            LEFT JOIN feed_object p ON p.feed = v.feed AND p.object_id = v.object_id
            """;

    private final JdbcClient database;
    private final OutcomeRules rules;
    private final Commands commands;

    OpenQuestions(JdbcClient database, OutcomeRules rules, Commands commands) {
        this.database = database;
        this.rules = rules;
        this.commands = commands;
    }

    /** How many there are in all feeds. */
    public long count() {
        return database.sql("SELECT count(*) FROM feed_question").query(Long.class).single();
    }

    /** Those of all feeds, the oldest first, at most 500. */
    public List<Question> all() {
        return database.sql(SELECT + "ORDER BY q.asked_at, q.resolution LIMIT ?").param(MOST)
                .query(this::question).list();
    }

    /** Those of one feed, the latest first, at most 500. */
    public List<Question> of(FeedId feed) {
        return database.sql(SELECT + "WHERE q.feed = ? ORDER BY q.asked_at DESC LIMIT ?")
                .params(feed.value(), MOST).query(this::question).list();
    }

    /**
     * Records what a person says that an outcome means; from then on it is not on the list.
     *
     * @param seen what the person read; where the feed says something else by now, nothing is
     *             decided
     * @throws UnknownId if no such question is open
     */
    public Recorded decide(FeedId feed, ResolutionId resolution, @Nullable String seen,
            Outcome outcome, @Nullable Tally tally, String reason, CommandRequest request) {
        Recorded recorded = commands.repeated(request)
                .orElseGet(() -> decide(find(feed, resolution, seen), outcome, tally, reason,
                        request));
        decided(resolution);
        return recorded;
    }

    private Recorded decide(Question question, Outcome outcome, @Nullable Tally tally,
            String reason, CommandRequest request) {
        VorlageId vorlage = new VorlageId(question.vorlage());
        return commands.execute(request, vorlage,
                () -> new DecideOutcome(vorlage, new ResolutionId(question.resolution()),
                        question.raw(), outcome, tally, reason, request.now()));
    }

    private Question find(FeedId feed, ResolutionId resolution, @Nullable String seen) {
        return database.sql(SELECT + "WHERE q.feed = ? AND q.resolution = ?")
                .params(feed.value(), resolution.value()).query(this::question).optional()
                .filter(question -> seen == null || seen.equals(question.raw()))
                .orElseThrow(() -> new UnknownId("resolution", resolution));
    }

    /** A person has said what it means. */
    public void decided(ResolutionId resolution) {
        database.sql("DELETE FROM feed_question WHERE resolution = ?").param(resolution.value())
                .update();
    }

    private Question question(ResultSet row, int number) throws SQLException {
        JsonNode paper = paper(row.getString("paper"));
        return new Question(row.getObject("feed", UUID.class), row.getString("feed_name"),
                row.getString("object_id"), row.getObject("vorlage", UUID.class),
                row.getObject("resolution", UUID.class), row.getString("raw"),
                rules.parts(row.getString("raw"), Role.DECIDING), row.getString("rule"),
                row.getTimestamp("asked_at").toInstant(), text(paper, "name"),
                text(paper, "reference"));
    }

    private static @Nullable JsonNode paper(@Nullable String json) {
        try {
            return json == null ? null : OparlJson.mapper().readTree(json);
        } catch (JacksonException e) {
            return null; // the list is shown without its name
        }
    }

    private static @Nullable String text(@Nullable JsonNode paper, String member) {
        JsonNode value = paper == null ? null : paper.get(member);
        return value != null && value.isString() ? value.asString() : null;
    }
}
