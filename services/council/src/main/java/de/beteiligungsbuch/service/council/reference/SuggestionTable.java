package de.beteiligungsbuch.service.council.reference;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

import de.beteiligungsbuch.council.Subject;
import de.beteiligungsbuch.council.SubjectReason;
import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledger.id.VorlageId;
import de.beteiligungsbuch.service.council.matching.Suggestion;

/** What was suggested, and the last word of a person on it. */
@Repository
class SuggestionTable {

    private static final TypeReference<List<SubjectReason>> REASONS = new TypeReference<>() {
    };
    private static final String PUT = """
            INSERT INTO matching_suggestion (vorlage, subject, rank, reasons, open)
            VALUES (?, ?, ?, ?, NOT EXISTS (SELECT FROM matching_word w
                WHERE w.vorlage = ? AND w.subject = ?))
            ON CONFLICT (vorlage, subject) DO UPDATE
            SET rank = EXCLUDED.rank, reasons = EXCLUDED.reasons""";

    private final JdbcTemplate database;

    SuggestionTable(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Lets no other follower change papers, targets or suggestions until the transaction ends: of a
     * paper and a target that arrive at once, the later one sees the earlier one.
     */
    void lock() {
        database.execute("SELECT pg_advisory_xact_lock(hashtext('matching'))");
    }

    void put(VorlageId vorlage, Suggestion suggestion) {
        UUID paper = vorlage.value();
        String subject = SubjectKey.of(suggestion.subject());
        database.update(PUT, paper, subject, suggestion.rank(),
                LedgerJson.mapper().writeValueAsString(suggestion.reasons()), paper, subject);
    }

    static List<SubjectReason> reasons(String json) {
        return LedgerJson.mapper().readValue(json, REASONS);
    }

    void removeOf(VorlageId vorlage) {
        database.update("DELETE FROM matching_suggestion WHERE vorlage = ?", vorlage.value());
    }

    void removeTo(Subject subject) {
        database.update("DELETE FROM matching_suggestion WHERE subject = ?",
                SubjectKey.of(subject));
    }

    void say(VorlageId vorlage, Subject subject, boolean confirmed) {
        database.update("""
                INSERT INTO matching_word (vorlage, subject, confirmed) VALUES (?, ?, ?)
                ON CONFLICT (vorlage, subject) DO UPDATE SET confirmed = EXCLUDED.confirmed""",
                vorlage.value(), SubjectKey.of(subject), confirmed);
        database.update("""
                UPDATE matching_suggestion SET open = FALSE WHERE vorlage = ? AND subject = ?""",
                vorlage.value(), SubjectKey.of(subject));
    }
}
